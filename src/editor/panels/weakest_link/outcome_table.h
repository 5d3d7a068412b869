#pragma once

#include <QFrame>
#include <array>

#include "panels/numbers/number_text.h"
#include "throughline/journey/journey.h"
#include "throughline/metrics/what_if.h"

class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// What the journey gives, before and after the levers: always in sight below them.
class OutcomeTable : public QFrame {
  Q_OBJECT

 public:
  explicit OutcomeTable(QWidget* parent = nullptr);

  void show(const journey::Journey& journey, const metrics::PeriodNumbers& numbers,
            const metrics::Assumptions& assumptions, const NumberText& text);

  /// What stands in the row: 0 volume, 1 lead time, 2 flow.
  [[nodiscard]] QString before(std::size_t row) const;
  [[nodiscard]] QString after(std::size_t row) const;

 signals:
  void resetAsked();

 private:
  struct Row {
    PlainLabel* name;
    PlainLabel* before;
    PlainLabel* after;
    PlainLabel* change;
  };

  std::array<Row, 3> m_rows{};
  PlainLabel* m_next;
  QPushButton* m_reset;
};

}  // namespace throughline::editor
