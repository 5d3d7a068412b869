#pragma once

#include "review/question_card.h"

class QGridLayout;
class QLineEdit;

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
  void fit() override;

 private:
  struct Row {
    journey::Id<journey::Touchpoint> touchpoint;
    QWidget* whole = nullptr;
    QWidget* name = nullptr;
    QLineEdit* owner = nullptr;
    QWidget* before = nullptr;
    QString atArrival;
  };
  void addRow(const journey::Touchpoint& touchpoint);
  void take(Row& row);
  void arrange();
  [[nodiscard]] QString ownerOf(journey::Id<journey::Touchpoint> touchpoint) const;
  [[nodiscard]] static QString ownerOf(const journey::Journey& map,
                                       journey::Id<journey::Touchpoint> touchpoint);

  QPushButton* m_right;
  QGridLayout* m_grid;
  std::vector<Row> m_rows;
  std::map<std::int64_t, QString> m_before;  ///< when the review began
};

}  // namespace throughline::editor
