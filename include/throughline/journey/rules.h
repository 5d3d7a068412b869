#pragma once

#include <optional>
#include <string>

#include "throughline/journey/change.h"
#include "throughline/journey/message.h"

namespace throughline::journey {

/// A rule that a map would break: which record, which of its fields (may be
/// empty), and what is wrong there.
struct Fault {
  Kind kind = Kind::map;
  std::int64_t id = 0;
  std::string field;
  Message message;

  /// "touchpoint 812.title": the place for a message where no better one is known.
  [[nodiscard]] std::string where() const;
};

/// What is wrong with an id, or nothing.
[[nodiscard]] std::optional<Message> checkId(std::int64_t id);

/// Every field's own check on one record, and its id's.
[[nodiscard]] std::optional<Fault> checkFields(RecordRef record);

/// The rules that every map keeps, looked at only where the changes can have
/// broken them: fields; references, holders and images exist; names unique; dates in
/// order and periods apart; volume and counts not negative; moved not above
/// volume; one reading per metric and period, for a passage also per stage measured
/// to; one earlier target per day; links between two touchpoints.
/// `journey` is the map with the changes made. Gives the first fault.
[[nodiscard]] std::optional<Fault> checkChanges(const Journey& journey, const ChangeSet& changes);

/// The same rules on a whole map.
[[nodiscard]] std::optional<Fault> checkAll(const Journey& journey);
/// The same without the fields' own checks: for a map whose every record has passed
/// checkFields() or its like already.
[[nodiscard]] std::optional<Fault> checkRelations(const Journey& journey);

}  // namespace throughline::journey
