#pragma once

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "throughline/journey/description.h"

namespace throughline::exchange {

/// The keys that the JSON object of a record may have: those of its fields and
/// of the lists it holds, with the objects on the way ("job" of "job.statement").
class KnownKeys {
 public:
  /// Fields and, with `lists`, the lists; without `place.fixedField`.
  KnownKeys(journey::Kind kind, bool lists, const journey::Place& place = {});
  void add(std::string_view dotted);

  /// Calls `unknown` with the path of each key that is not known. Throws
  /// Error(input) where something else than an object stands for a known one.
  void check(const nlohmann::json& object, const std::string& where,
             const std::function<void(const std::string& path)>& unknown) const;

 private:
  enum class Holds { value, object };

  void check(const nlohmann::json& object, const std::string& prefix, const std::string& where,
             const std::function<void(const std::string& path)>& unknown) const;

  std::map<std::string, Holds> m_keys;
};

}  // namespace throughline::exchange
