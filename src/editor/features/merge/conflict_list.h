#pragma once

#include <QScrollArea>
#include <vector>

#include "features/merge/merge_session.h"
#include "throughline/drawing/theme.h"

class QVBoxLayout;

namespace throughline::editor {

class ConflictCard;
class ConflictGroup;

/// What both changed differently: a card for each, or where there are more than can be read one
/// by one a group for each thing.
class ConflictList : public QScrollArea {
  Q_OBJECT

 public:
  /// So many are shown one by one.
  static constexpr std::size_t kMostOneByOne = 50;

  ConflictList(const MergeSession& session, const drawing::Theme& theme, QWidget* parent);

  /// The session has merged anew: shows its choices, or other conflicts where there are.
  void refresh();
  /// The keyboard goes to the first; false where there is none.
  bool focusFirst();

 signals:
  void chosen(const std::vector<throughline::journey::MergeConflict>& conflicts,
              throughline::journey::Chosen chosen);
  /// Down from the last one.
  void leftBelow();

 private:
  using Conflicts = std::vector<journey::MergeConflict>;
  void fill();
  void addCards(QVBoxLayout& layout);
  void addGroups(QVBoxLayout& layout);
  void addMore(QVBoxLayout& layout, std::size_t left);
  void addNote(QVBoxLayout& layout);
  void step(QWidget* from, int by);
  [[nodiscard]] bool showsTheSame() const;
  [[nodiscard]] std::vector<QWidget*> stops() const;

  [[nodiscard]] QColor hueOf(const journey::MergeConflict& conflict) const;

  const MergeSession& m_session;
  const drawing::Theme& m_theme;
  Conflicts m_shown;
  std::size_t m_most;
  std::vector<ConflictCard*> m_cards;
  std::vector<ConflictGroup*> m_groups;
};

}  // namespace throughline::editor
