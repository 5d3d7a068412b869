#include "merge_text.h"

#include "throughline/journey/messages/fields.h"
#include "throughline/journey/messages/kinds.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

using journey::Chosen;
using journey::Field;
using journey::FieldRole;
using journey::Merge;
using journey::MergeConflict;
using journey::MergedChange;
using journey::Record;
namespace messages = journey::messages;

constexpr std::size_t kMostOfValue = 200;

std::string count(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

class Teller {
 public:
  Teller(const exchange::MergedMaps& maps, const Merge& merge) : m_maps(maps), m_merge(merge) {}

  [[nodiscard]] std::string line(const MergedChange& change) const {
    const auto& [before, after] = std::pair(change.change.before, change.change.after);
    const char* mark = "changed";
    if (!after) {
      mark = "removed";
    } else if (!before) {
      mark = "added";
    } else if (change.moved && change.fields.empty()) {
      mark = "moved";
    }
    std::string text = std::string(mark) + ": " + called(after ? *after : *before);
    std::string fields;
    for (const Field* field : before&& after ? change.fields : std::vector<const Field*>{}) {
      fields += (fields.empty() ? "" : ", ") + nameOf(change.change.kind, *field) + " " +
                value(*field, before) + " → " + value(*field, after);
    }
    return text + (fields.empty() ? "" : ", " + fields) + "\n";
  }

  [[nodiscard]] std::string line(const MergeConflict& conflict) const {
    const auto& some = conflict.mine ? conflict.mine : conflict.theirs;
    std::string text = "conflict: " + called(*some);
    if (!conflict.field) {
      text += conflict.mine ? ", deleted in the copy" : ", deleted here";
      if (conflict.mine && conflict.theirs) text = "conflict: " + called(*some);
      const bool stays = m_merge.map.contains(conflict.record.kind, conflict.record.id);
      return text + (stays ? ": kept\n" : ": deleted\n");
    }
    text += ", " + nameOf(conflict.record.kind, *conflict.field) + ": mine " +
            value(*conflict.field, conflict.mine) + ", the copy's " +
            value(*conflict.field, conflict.theirs);
    return text + (conflict.chosen == Chosen::theirs ? ": the copy's stands\n" : ": mine stands\n");
  }

 private:
  [[nodiscard]] std::string called(const Record& record) const {
    const std::string name = calledInMerge(m_maps, m_merge, record);
    return english(messages::kind(kindOf(record))) +
           (name.empty() ? std::string() : " “" + journey::quotable(name) + "”");
  }
  [[nodiscard]] static std::string nameOf(journey::Kind kind, const Field& field) {
    if (field.role == FieldRole::holder) return "place";
    return english(messages::field(kind, field.key));
  }
  [[nodiscard]] std::string value(const Field& field, const std::optional<Record>& record) const {
    if (!record) return "–";
    return journey::quotable(valueInMerge(m_maps, m_merge, field, field.get(*record)),
                             kMostOfValue);
  }

  const exchange::MergedMaps& m_maps;
  const Merge& m_merge;
};

}  // namespace

std::string mergeToText(const exchange::MergedMaps& maps, const Merge& merge) {
  const Teller teller(maps, merge);
  std::string text = count(merge.takenCount(), "change", "changes") + " taken from the copy, " +
                     count(merge.conflicts.size(), "conflict", "conflicts") +
                     (maps.base ? "" : " (the two share no history)") + "\n";
  for (const MergedChange& change : merge.taken) text += teller.line(change);
  for (const MergeConflict& conflict : merge.conflicts) text += teller.line(conflict);
  return text;
}

}  // namespace throughline::commands
