#pragma once

#include <QRect>

#include "compared_figures.h"
#include "figures_painter.h"

// The three tables of numbers then and now. Each is painted with its upper left corner at a point
// and so wide, and gives the line at which it ends.

namespace throughline::editor {

/// So wide or wider each line of a table has all in one row, else in two.
inline constexpr int kWideTable = 470;
inline constexpr int kTableRow = FiguresPainter::kRow;

/// Conversions with the interval of their change round zero, on one scale, and the verdict.
int paintConversions(FiguresPainter& painter, const ComparedFigures& figures, QPoint at, int width);
/// Volumes and health of each stage.
int paintVolumes(FiguresPainter& painter, const ComparedFigures& figures, QPoint at, int width);
/// The weakest link then and now.
int paintWeakest(FiguresPainter& painter, const ComparedFigures& figures, QPoint at, int width);
/// Why there is nothing to compare: which side lacks numbers.
int paintNothingInCommon(FiguresPainter& painter, const ComparedFigures& figures, QPoint at,
                         int width);

}  // namespace throughline::editor
