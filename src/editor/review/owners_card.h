#pragma once

#include "review/question_card.h"

class QGridLayout;
class QLineEdit;
class QScrollArea;

namespace throughline::editor {

/// Owner still right? Each touchpoint with its department, typed and completed.
class OwnersCard : public QuestionCard {
  Q_OBJECT

 public:
  OwnersCard(ReviewSession& session, QWidget* parent);
  void keep() override;
  [[nodiscard]] QWidget* first() const override { return m_right; }

 protected:
  void fill() override;
  void arrive() override;

 private:
  struct Row {
    journey::Id<journey::Touchpoint> touchpoint;
    QLineEdit* owner = nullptr;
    QWidget* before = nullptr;
    QString atArrival;
  };
  void addRow(const journey::Touchpoint& touchpoint, int line);
  void take(Row& row);
  [[nodiscard]] QString ownerOf(journey::Id<journey::Touchpoint> touchpoint) const;
  [[nodiscard]] static QString ownerOf(const journey::Journey& map,
                                       journey::Id<journey::Touchpoint> touchpoint);

  QPushButton* m_right;
  QScrollArea* m_scroll;
  QWidget* m_rowsIn;
  QGridLayout* m_grid;
  std::vector<Row> m_rows;
  std::map<std::int64_t, QString> m_before;  ///< when the review began
};

}  // namespace throughline::editor
