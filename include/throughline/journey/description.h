#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/journey/field.h"
#include "throughline/journey/record_key.h"

namespace throughline::journey {

/// Where records of a kind stand in the JSON object of their holder. Readings
/// stand under "volume.readings" or "health.readings", and the place itself
/// says which metric is meant: `fixedField` then is `fixedWord`.
struct Place {
  std::string_view path;
  std::string_view fixedField = {};
  std::string_view fixedWord = {};
  /// A list that came after version 1 of the document: left out where it is empty, so
  /// that an older reader meets nothing unknown.
  bool leftOutWhenEmpty = false;
};

/// What people can do with the records of a kind, besides filling in their
/// fields. Keys, menus, the clipboard and drags ask this and know no kind by name.
struct Abilities {
  bool move = false;    ///< up and down in its stage, and into another one
  bool copy = false;    ///< cut, copied, duplicated and pasted, with all that it holds
  bool remove = false;  ///< deleted without being asked where its content goes
  /// Those of a stage are shown as one thing: they are moved, copied and removed together.
  bool asOne = false;
};

/// Everything that the product knows about one kind of record. To add a field,
/// add its member to the struct and its line to the kind's description.
struct KindDescription {
  Kind kind = Kind::map;
  std::optional<Kind> holder;  ///< the kind it belongs to; nothing: the map
  std::vector<Place> places;   ///< empty for the map record, which is the top object
  std::vector<Field> fields;   ///< holder and rank first, then the content in its order
  Abilities can = {};
  /// The key of a record's own id in the JSON document.
  std::string_view idKey = "id";

  /// Null where the kind has no such field.
  [[nodiscard]] const Field* find(std::string_view key) const;
  /// The field that names the record in messages and in `in`; null for none.
  [[nodiscard]] const Field* label() const;
};

[[nodiscard]] const KindDescription& describe(Kind kind);

/// The content that people fill in, in the order in which forms and tables show it.
[[nodiscard]] std::vector<const Field*> formFields(Kind kind);

/// The text of the field that names the record; empty where its kind has none.
[[nodiscard]] std::string labelOf(RecordRef record);

/// The record that one of any kind is on, by a field that says of which kind (Field::kindIn);
/// nothing for a kind without such a field.
[[nodiscard]] std::optional<RecordKey> recordMeantBy(RecordRef record);
[[nodiscard]] const Field* meaningField(Kind kind);

/// The record this one belongs to; 0 where that is the map.
[[nodiscard]] std::int64_t holderOf(RecordRef record);
/// Does nothing for a kind that only the map holds.
void setHolder(Record& record, std::int64_t holder);
[[nodiscard]] const Rank& rankOf(RecordRef record);
void setRank(Record& record, Rank rank);
void setId(Record& record, std::int64_t id);

}  // namespace throughline::journey
