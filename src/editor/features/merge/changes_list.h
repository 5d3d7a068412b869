#pragma once

#include <QWidget>

#include "features/merge/merge_session.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace throughline::editor {

/// What comes without a question, in three groups with their counts: from the copy, of this map,
/// alike in both. A group folds; a line from the copy can be left out with a click.
class ChangesList : public QWidget {
  Q_OBJECT

 public:
  /// `folded`: only the counts are seen at first.
  ChangesList(const MergeSession& session, bool folded, QWidget* parent);

  /// The session has merged anew.
  void refresh();

 signals:
  void leftOut(const throughline::journey::RecordKey& record, bool out);

 private:
  enum class Group { taken, kept, same };
  [[nodiscard]] const std::vector<journey::MergedChange>& changesOf(Group group) const;
  [[nodiscard]] QString caption(Group group) const;
  [[nodiscard]] QString countWords(Group group) const;
  void addGroup(Group group);
  void fill(Group group);
  [[nodiscard]] QWidget* line(const journey::MergedChange& change, bool canBeLeftOut);
  /// The whole of what differs, below its line.
  [[nodiscard]] QWidget* wholeOf(const journey::MergedChange& change, QWidget* parent) const;
  [[nodiscard]] QString wholeValue(const journey::Field& field,
                                   const journey::Record& record) const;
  [[nodiscard]] QString details(const journey::MergedChange& change) const;

  struct Part {
    QPushButton* head = nullptr;
    QLabel* count = nullptr;
    QWidget* body = nullptr;
    std::size_t shown = 0;
    bool isFolded = false;
  };
  const MergeSession& m_session;
  std::map<Group, Part> m_parts;
};

}  // namespace throughline::editor
