#pragma once

#include <QFrame>

#include "panels/experiment/trial_words.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

class PlainLabel;

/// The interval of a difference as a bar, with no difference and the effect that would be worth
/// seeing marked on it.
class IntervalBar : public QWidget {
  Q_OBJECT

 public:
  explicit IntervalBar(QWidget* parent);

  struct Shown {
    double difference = 0;
    metrics::Interval interval;
    std::optional<double> worthSeeing;
    Tone tone = Tone::calm;
  };
  void show(const Shown& shown, const TrialFigures& figures);
  using QWidget::show;
  void setTheme(const drawing::Theme& theme);
  [[nodiscard]] QSize sizeHint() const override { return {320, 70}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Shown m_shown;
  TrialFigures m_figures;
  const drawing::Theme* m_theme;
};

/// What came out, in words first, then as a bar, then the fine print.
class VerdictBox : public QFrame {
  Q_OBJECT

 public:
  explicit VerdictBox(QWidget* parent);

  void show(const journey::Experiment& experiment, const metrics::ExperimentNumbers& numbers,
            const TrialFigures& figures);
  using QFrame::show;
  void setTheme(const drawing::Theme& theme);
  /// Words and fine print alone, where there is little room.
  void setCompact(bool compact);

 private:
  void color();

  PlainLabel* m_word;
  PlainLabel* m_reason;
  IntervalBar* m_bar;
  PlainLabel* m_small;
  PlainLabel* m_returned;
  Tone m_tone = Tone::calm;
  bool m_drawn = false;  ///< there is an interval
  bool m_compact = false;
  const drawing::Theme* m_theme;
};

}  // namespace throughline::editor
