#pragma once

#include <QPainter>
#include <map>

#include "throughline/drawing/layout.h"
#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// Where something that has moved stands, and where it stood.
struct Move {
  QRectF card;
  QRectF ghost;
};

/// Those that a layout shows at both places, by what has moved.
class Moves {
 public:
  Moves() = default;
  explicit Moves(const drawing::MapLayout& layout);

  /// Of the card or its ghost; null where it has not moved.
  [[nodiscard]] const Move* of(const drawing::Target& target) const;

 private:
  std::map<drawing::Target, Move> m_moves;
};

/// An arrow from where it stood to where it stands, bent through the gutter between columns.
void paintMove(QPainter& painter, const Move& move, const drawing::Theme& theme);

}  // namespace throughline::editor
