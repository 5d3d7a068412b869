#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

/// The records of one kind that a form edits together, all in one edit.
struct Subject {
  OpenMap& map;
  journey::Kind kind;
  std::vector<std::int64_t> ids;

  [[nodiscard]] bool exists() const;
  /// The value that they share; nothing where they differ.
  [[nodiscard]] std::optional<journey::Value> shared(const journey::Field& field) const;
  /// What a reference of the field may name: all that the map holds of the kind, or of kinds that
  /// are held, those beside the records, and the one that is named already.
  [[nodiscard]] std::vector<std::int64_t> nameable(const journey::Field& field) const;
  /// What an edit of the field is called; another stage is a move.
  [[nodiscard]] journey::Message changing(const journey::Field& field) const;
  /// True where it was done, or nothing was to do. Records that are given another stage go
  /// to its end.
  bool give(const journey::Field& field, const journey::Value& value,
            store::Initiator initiator) const;
};

}  // namespace throughline::editor
