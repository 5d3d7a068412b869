#pragma once

#include <QPainter>

#include "panels/experiment/trial_look.h"

namespace throughline::editor {

/// Paints an experiment as a card of a width: flag, title in three lines, stage and kind, what
/// it is about, how much of the sample is in, and what came out.
class CardPainter {
 public:
  CardPainter(const TrialLook& look, const QFont& base, const drawing::Theme& theme);

  [[nodiscard]] int heightFor(int width) const;
  enum class State { plain, current, focused };
  void paint(QPainter& painter, const QRect& place, State state) const;

 private:
  /// Paints where there is a painter, and gives the height either way.
  qreal lay(QPainter* painter, qreal left, qreal top, qreal width) const;
  qreal layTags(QPainter* painter, qreal left, qreal top, qreal width) const;

  const TrialLook& m_look;
  const drawing::Theme& m_theme;
  QFont m_title;
  QFont m_small;
  QFont m_strong;
};

/// Writes a text within the width into so many lines, the last one elided, and gives the
/// height. Without a painter it only measures.
qreal layLines(QPainter* painter, const QString& text, const QFont& font, const QColor& color,
               QPointF topLeft, qreal width, int most);

}  // namespace throughline::editor
