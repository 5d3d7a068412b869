#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>

#include "edit/holders.h"
#include "edit/request.h"
#include "throughline/store/document.h"

namespace throughline::commands {

/// Carries requests out on a map, each through its one door.
class EditSession {
 public:
  explicit EditSession(store::Document& document);

  /// What the request answers besides "ok". Throws Error where it is refused;
  /// nothing has changed then.
  nlohmann::ordered_json carryOut(const Request& request);

 private:
  nlohmann::ordered_json add(const Request& request);
  nlohmann::ordered_json set(const Request& request);
  nlohmann::ordered_json move(const Request& request);
  nlohmann::ordered_json remove(const Request& request);
  nlohmann::ordered_json stepBack(std::int64_t times);
  nlohmann::ordered_json stepForth(std::int64_t times);
  [[nodiscard]] nlohmann::ordered_json list(const Request& request) const;

  /// `before` must stand among the records that the record will stand among.
  void requireSibling(const Request& request, const Place& place) const;
  /// Gives the edit's place in the history. `id` is the record that the request
  /// is about; the intent may be what sets it.
  std::int64_t edit(const journey::Code<1>& what, journey::Kind kind, const std::int64_t& id,
                    const store::Document::Intent& intent);
  using Steps = store::EditResult (store::Document::*)(store::Initiator, std::size_t);
  /// So many steps as one edit, or none.
  nlohmann::ordered_json step(std::int64_t times, const char* verb, std::int64_t& from,
                              std::int64_t& to, Steps steps);

  store::Document& m_document;
  std::int64_t m_lastSeq = 0;
  std::int64_t m_undoable = 0;
  std::int64_t m_redoable = 0;
};

}  // namespace throughline::commands
