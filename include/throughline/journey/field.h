#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "throughline/journey/message.h"
#include "throughline/journey/records.h"

namespace throughline::journey {

/// What a field holds, without its type: nothing, a flag, a whole number, a
/// real number, or a text (also a choice's word, a date in ISO 8601 and the hash of an image or a
/// kept map). References are whole numbers: the id of the record meant.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

/// A value that lies elsewhere, so that a text is not copied to be checked or set. Valid as
/// long as what it was made from.
class ValueView
    : public std::variant<std::monostate, bool, std::int64_t, double, std::string_view> {
 public:
  using variant::variant;
  ValueView(const Value& value)  // NOLINT(google-explicit-constructor)
      : variant(std::visit([](const auto& v) -> variant { return v; }, value)) {}
};

/// A list, of references or of choices, has no entry twice; its value is a text, a JSON list of
/// ids or of words without spaces: "[12,7]".
enum class FieldType {
  text,
  integer,
  real,
  flag,
  choice,
  date,
  reference,
  references,
  choices,
  picture,
  kept_map,
};

/// Characters of a text that is a time.
inline constexpr std::size_t kTimeLength = 20;

/// What a field is for. Only `content` stands in a JSON object: what a record
/// belongs to is said there by nesting, and its place by the order of a list.
enum class FieldRole { content, holder, rank };

/// One field of one kind, named once. Tables, rows, JSON, the JSON Schema,
/// checks with their messages, comparison and search are all made from these.
struct Field {
  std::string_view key;  ///< path inside the record's JSON object: "title", "job.statement"
  /// What the JSON document calls it, where `key` is taken there; else `key`.
  std::string_view inDocument = {};
  FieldType type = FieldType::text;
  FieldRole role = FieldRole::content;
  bool optional = false;  ///< may hold nothing (JSON leaves it out, SQL says NULL)
  bool required = false;  ///< has no default: a JSON object without it is refused
  bool needed = false;    ///< a text that must not be empty
  bool naming = false;    ///< what its record is called, and named by elsewhere
  bool later = false;     ///< came after version 1 of the document, which leaves out its default
  bool unique = false;    ///< no two records of the kind share it, compared folded
  bool searched = false;  ///< find on the map looks into it
  bool goesWithTarget = false;  ///< a record goes with the one that this reference names
  bool filtered = false;        ///< the map can be filtered by it
  bool color = false;           ///< a text of the form "#RRGGBB"
  bool address = false;  ///< a text that may be a web or mail address, which forms offer to open
  bool lines = false;    ///< a text of which each line is an entry; the document has them as a list
  bool time = false;     ///< a text in ISO 8601, UTC, to the second: "2026-11-22T10:15:32Z"
  bool aside = false;    ///< no form shows it
  bool month = false;    ///< a whole number that stands for a month, 1 is January
  std::string_view below = {};  ///< forms show it after the field of this key; empty: in its place
  std::string_view section = {};  ///< begins a part of the form that has this as its heading
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  bool aboveLeast = false;  ///< `least` itself is not allowed
  std::size_t longest = 0;  ///< characters of a text
  std::span<const std::string_view> choices = {};
  Kind target = Kind::map;  ///< the kind that a reference, or each of a list, names
  /// A text that means the record of this kind which has it for its name, where one does. It
  /// follows when that one is renamed.
  std::optional<Kind> named = {};
  /// Of a whole number that is the id of a record: the key of the field that says of which kind.
  /// The record goes with the one that is meant.
  std::string_view kindIn = {};
  std::string_view help = {};  ///< meaning and unit, for the schema and the docs

  Value (*get)(RecordRef) = nullptr;
  /// Requires a value that `check` accepts.
  void (*set)(Record&, const ValueView&) = nullptr;

  /// A reference, or a list of them.
  [[nodiscard]] bool refers() const;
  /// A text of several lines; a name, a title or an address has one.
  [[nodiscard]] bool hasLines() const;
  /// The column in the file: the key with '.' as '_'.
  [[nodiscard]] std::string column() const;
};

/// The ids that the value of a field that refers names; none for any other field.
[[nodiscard]] std::vector<std::int64_t> idsIn(const Field& field, const ValueView& value);
/// The value of a list: "[12,7]", "[]".
[[nodiscard]] std::string listValue(std::span<const std::int64_t> ids);
/// ["unseen","customer"], of words that are choices.
[[nodiscard]] std::string listValue(std::span<const std::string> words);
/// The lines of a text, without what ends them; none of an empty one.
[[nodiscard]] std::vector<std::string_view> linesIn(std::string_view text);
/// What the value of a list of choices names.
[[nodiscard]] std::vector<std::string> wordsIn(const ValueView& value);

/// What is wrong with the value for this field ("expected …, found …"), or
/// nothing. References are only checked for being an id here; whether the
/// record exists is a rule of the map (rules.h).
[[nodiscard]] std::optional<Message> check(const Field& field, const ValueView& value);

/// Whether the record could hold the value at all, whatever the limits of the field:
/// an older version may have allowed what this one does not.
[[nodiscard]] bool canHold(const Field& field, const ValueView& value);

/// A text that is typed, pasted or imported, as the field takes it: line ends of other
/// systems become newlines, and those of a text of one line spaces.
[[nodiscard]] std::string asTaken(const Field& field, std::string_view text);

/// "a number from -1 to 1", "one of customer, backstage, unseen": what the field takes.
[[nodiscard]] Message expectation(const Field& field);

/// The value as a message may show it.
[[nodiscard]] Message shown(const ValueView& value);

/// A double with the fewest digits that read back as the same double; whole
/// numbers without a point.
[[nodiscard]] std::string numberText(double number);

}  // namespace throughline::journey
