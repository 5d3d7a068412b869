#pragma once

#include "review/question_card.h"

class QLineEdit;

namespace throughline::editor {

class FlowLayout;

/// Numbers in? What the stage has in the period that is reviewed, each in a
/// box.
class NumbersCard : public QuestionCard {
  Q_OBJECT

 public:
  NumbersCard(ReviewSession& session, QWidget* parent);
  void keep() override;
  [[nodiscard]] QWidget* first() const override;

 signals:
  /// To be looked at among all readings.
  void readingsWanted(journey::ReadingPlace place);

 protected:
  void fill() override;
  void arrive() override;
  void fit() override;

 private:
  struct Row {
    journey::ReadingPlace place;
    QWidget* name = nullptr;
    QLineEdit* value = nullptr;
  };
  void addRow(journey::Measure measure);
  void take(const Row& row);
  void settle(const Row& row);
  void refuse(const Row& row, const QString& why);
  [[nodiscard]] QString shown(const journey::ReadingPlace& place) const;

  QWidget* m_sentence;
  FlowLayout* m_line;  ///< the boxes, then the buttons
  QPushButton* m_right;
  QPushButton* m_open;
  QPushButton* m_addPeriod;
  std::vector<Row> m_rows;
};

}  // namespace throughline::editor
