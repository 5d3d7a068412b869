#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "throughline/journey/merging.h"

namespace throughline::journey {

/// Which records go by which name, for texts that mean a record by it (Field::named).
class NamedRecords {
 public:
  explicit NamedRecords(const Journey& map);
  /// 0 where none has this name.
  [[nodiscard]] std::int64_t idOf(Kind kind, const std::string& name) const;

 private:
  std::unordered_map<std::string, std::int64_t> m_sources;
};

/// One of the three maps.
struct MergeSide {
  const Journey& map;
  NamedRecords names;
  explicit MergeSide(const Journey& of) : map(of), names(of) {}
};

/// The same for two values that mean the same, though a record's name may be another one on
/// each side.
[[nodiscard]] Value meant(const MergeSide& side, const Field& field, RecordRef record);

/// Whether the records differ in more than their rank.
[[nodiscard]] bool isEdited(const MergeSide& from, RecordRef before, const MergeSide& to,
                            RecordRef after);

/// The field's text or list with what both sides have, theirs behind mine; nothing where it
/// cannot hold both.
[[nodiscard]] std::optional<Value> both(const Field& field, RecordRef mine, RecordRef theirs);

/// A record that both sides have, field by field.
struct FieldsMerge {
  Record record;  ///< conflicts stand as mine
  std::vector<const Field*> taken;
  std::vector<const Field*> kept;
  std::vector<const Field*> same;  ///< changed alike
  std::vector<const Field*> conflicts;
};
/// Without base every difference is a conflict.
[[nodiscard]] FieldsMerge mergeFields(const MergeSide* base, const std::optional<Record>& before,
                                      const MergeSide& mine, const Record& own,
                                      const MergeSide& theirs, const Record& other);

}  // namespace throughline::journey
