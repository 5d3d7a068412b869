#pragma once

#include <QString>
#include <optional>

#include "throughline/editor/open_map.h"
#include "throughline/store/other_copy.h"

namespace throughline::editor {

/// A copy that is being brought into a map: what was chosen so far, and what would come of it.
/// Nothing is written before `bringIn`.
class MergeSession {
 public:
  /// Throws journey::Error where the copy cannot be read.
  MergeSession(OpenMap& map, const QString& path, const store::Services& services);

  [[nodiscard]] const QString& path() const { return m_path; }
  [[nodiscard]] const store::OtherCopy& copy() const { return m_copy; }
  [[nodiscard]] const journey::Journey& mine() const { return m_map.journey(); }
  [[nodiscard]] const journey::Merge& merge() const { return *m_merge; }

  void choose(const std::vector<journey::MergeConflict>& conflicts, journey::Chosen chosen);
  void chooseAll(journey::Chosen chosen);
  void leaveOut(const journey::RecordKey& record, bool out);
  /// The map has changed.
  void mergeAgain();

  /// Somebody chose, and the map's rules left a choice. Until then a conflict is mine, and what
  /// one side deleted is kept.
  [[nodiscard]] bool isAnswered(const journey::MergeConflict& conflict) const;
  /// The conflicts that ask, and the answers that were given.
  struct Answers {
    std::size_t asked = 0;
    std::size_t mine = 0;
    std::size_t fromCopy = 0;
    std::size_t both = 0;
    [[nodiscard]] std::size_t given() const { return mine + fromCopy + both; }
  };
  [[nodiscard]] Answers answers() const;

  /// How many conflicts are answered otherwise than with what stands on this map.
  [[nodiscard]] std::size_t fromCopy() const;
  /// How many changes `bringIn` makes.
  [[nodiscard]] std::size_t changes() const;
  [[nodiscard]] bool changesAnything() const;
  /// Something was asked or may be taken: bringing it in says that it was decided, even where all
  /// stays as it is here.
  [[nodiscard]] bool isWorthDeciding() const;

  /// The name of a record, and a value as the user reads it, on whichever map knows them.
  [[nodiscard]] QString name(journey::RecordRef record) const;
  [[nodiscard]] QString value(const journey::Field& field, const journey::Value& value) const;
  /// The stage that a record is in; empty where it is in none.
  [[nodiscard]] QString stage(journey::RecordRef record) const;

  /// A safety copy first, then one edit; false where that was refused.
  [[nodiscard]] bool bringIn();

 private:
  [[nodiscard]] const journey::Journey& mapKnowing(journey::Kind kind, std::int64_t id) const;

  OpenMap& m_map;
  QString m_path;
  store::OtherCopy m_copy;
  journey::MergeChoices m_choices;
  std::optional<journey::Merge> m_merge;
};

}  // namespace throughline::editor
