#include <algorithm>
#include <cmath>

#include "compared_tables.h"
#include "difference_words.h"

namespace throughline::editor {

using drawing::Ink;
using metrics::PassageComparison;
using metrics::PassageOfTwo;
using texts::Comparing;

namespace {

constexpr int kFigure = 44;
constexpr int kRange = 104;
constexpr int kColumnGap = 8;
constexpr int kNarrowestName = 90;
constexpr int kNarrowBar = 84;
constexpr int kNarrowVerdict = 92;

/// Points at the edges of the bars: one scale for all rows.
double scaleOf(const metrics::MapComparison& numbers) {
  double most = 0;
  for (const PassageOfTwo& passage : numbers.passages) {
    const auto& interval = passage.compared.interval;
    if (interval) most = std::max({most, std::abs(interval->low), std::abs(interval->high)});
  }
  for (const double points : {5.0, 10.0}) {
    if (most * 100 <= points) return points;
  }
  return 20;
}

/// The interval as a line round zero; where it is cut off at the edge, with an arrow.
void paintBar(FiguresPainter& figures, const QRect& rect, const PassageComparison& compared,
              double edge) {
  QPainter* painter = figures.painter();
  if (!painter || !compared.interval) return;
  painter->setRenderHint(QPainter::Antialiasing);
  const double middle = rect.center().x() + 0.5;
  const double y = rect.center().y() + 0.5;
  const double half = rect.width() / 2.0 - 4;
  const auto at = [&](double ratio) {
    return middle + std::clamp(ratio * 100 / edge, -1.0, 1.0) * half;
  };
  painter->setPen(QPen(figures.theme().of(Ink::line), 1));
  painter->drawLine(QPointF(middle, rect.top()), QPointF(middle, rect.bottom()));
  const QColor ink = figures.theme().of(Ink::secondText);
  painter->setPen(QPen(ink, 2));
  painter->drawLine(QPointF(at(compared.interval->low), y),
                    QPointF(at(compared.interval->high), y));
  painter->setPen(Qt::NoPen);
  painter->setBrush(ink);
  painter->drawEllipse(QPointF(at(compared.conversion.absolute().value_or(0)), y), 4, 4);
  const auto arrow = [&](double x, double way) {
    painter->drawPolygon(QPolygonF({{x + way * 5, y}, {x - way * 2, y - 4}, {x - way * 2, y + 4}}));
  };
  if (compared.interval->low * 100 < -edge) arrow(at(-1), -1);
  if (compared.interval->high * 100 > edge) arrow(at(1), 1);
}

/// Where the columns of a wide table begin.
struct Columns {
  int then;
  int now;
  int points;
  int interval;
  int bar;
  int bars;
  int word;
};

Columns columnsOf(const FiguresPainter& painter, int x, int width) {
  const int verdict = std::max(painter.widthOf(Comparing::tr("? unclear"), true), 76);
  Columns columns{};
  columns.bars = std::clamp(width / 5, 76, 130);
  const int name = std::max(kNarrowestName,
                            width - verdict - columns.bars - kRange - 3 * kFigure - 5 * kColumnGap);
  columns.then = x + name;
  columns.now = columns.then + kFigure;
  columns.points = columns.now + kFigure;
  columns.interval = columns.points + kFigure + kColumnGap;
  columns.bar = columns.interval + kRange + kColumnGap;
  columns.word = columns.bar + columns.bars + kColumnGap;
  return columns;
}

void paintHeads(FiguresPainter& painter, const ComparedFigures& figures, const Columns& columns,
                int y, double edge) {
  const auto head = [&](int x, int width, const QString& words, Qt::AlignmentFlag align) {
    painter.text({x, y, width, kTableRow}, words,
                 {.ink = Ink::secondText, .align = align, .small = true});
  };
  head(columns.then, kFigure - 6, figures.then(), Qt::AlignRight);
  head(columns.now, kFigure - 6, figures.now(), Qt::AlignRight);
  head(columns.points, kFigure, Comparing::tr("points"), Qt::AlignRight);
  head(columns.interval, kRange, Comparing::tr("interval"), Qt::AlignRight);
  const QString most = QString::number(edge);
  head(columns.bar, columns.bars, QStringLiteral("−") + most, Qt::AlignLeft);
  head(columns.bar, columns.bars, QStringLiteral("0"), Qt::AlignHCenter);
  head(columns.bar, columns.bars, QStringLiteral("+") + most, Qt::AlignRight);
}

QString pointsOf(const ComparedFigures& figures, const PassageComparison& compared) {
  const auto absolute = compared.conversion.absolute();
  return figures.change(absolute ? std::optional(*absolute * 100) : std::nullopt, 1);
}

void paintName(FiguresPainter& painter, const ComparedFigures& figures, const PassageOfTwo& each,
               const QRect& rect) {
  const bool weakest = each.compared.from == ComparedFigures::weakestFrom(figures.numbers().after);
  QString name = figures.passage(each.compared);
  if (weakest) name += QStringLiteral(" ⚑");
  int width = rect.width();
  if (each.fewBefore || each.fewAfter) {
    const QString few = Comparing::tr("few cases");
    const int room = painter.widthOf(few);
    painter.text({rect.right() - room, rect.top(), room, rect.height()}, few,
                 {.ink = Ink::doubtful, .align = Qt::AlignRight, .small = true});
    width -= room + kColumnGap;
  }
  painter.text({rect.left(), rect.top(), width, rect.height()}, name,
               {.ink = weakest ? Ink::weakText : Ink::text, .strong = weakest});
}

void paintConversion(FiguresPainter& painter, const ComparedFigures& figures,
                     const PassageOfTwo& each, const Columns& columns, const QRect& line,
                     double edge) {
  const PassageComparison& compared = each.compared;
  const int y = line.top();
  paintName(painter, figures, each,
            {line.left() + 3, y, columns.then - line.left() - 3, kTableRow});
  const auto figure = [&](int x, int width, const QString& words, Ink ink, bool strong) {
    painter.text({x, y, width, kTableRow}, words,
                 {.ink = ink, .strong = strong, .align = Qt::AlignRight});
  };
  figure(columns.then, kFigure - 6, figures.percent(compared.conversion.before),
         each.fewBefore ? Ink::doubtful : Ink::secondText, false);
  figure(columns.now, kFigure - 6, figures.percent(compared.conversion.after),
         each.fewAfter ? Ink::doubtful : Ink::text, true);
  figure(columns.points, kFigure, pointsOf(figures, compared), Ink::text, true);
  figure(columns.interval, kRange, figures.interval(compared), Ink::secondText, false);
  paintBar(painter, {columns.bar, y, columns.bars, kTableRow}, compared, edge);
  const auto verdict = ComparedFigures::verdict(each);
  figure(columns.word, line.right() + 1 - columns.word, verdict.words, verdict.ink, verdict.strong);
}

/// Name and verdict; below them the figures, the interval and its bar.
void paintConversionInTwo(FiguresPainter& painter, const ComparedFigures& figures,
                          const PassageOfTwo& each, const QRect& line, double edge) {
  const PassageComparison& compared = each.compared;
  const auto verdict = ComparedFigures::verdict(each);
  paintName(painter, figures, each,
            {line.left(), line.top(), line.width() - kNarrowVerdict, kTableRow});
  painter.text({line.right() + 1 - kNarrowVerdict, line.top(), kNarrowVerdict, kTableRow},
               verdict.words,
               {.ink = verdict.ink, .strong = verdict.strong, .align = Qt::AlignRight});
  const int y = line.top() + kTableRow - 2;
  QString words = figures.percent(compared.conversion.before) + QStringLiteral(" → ") +
                  figures.percent(compared.conversion.after);
  if (compared.interval) words += QStringLiteral("   ") + figures.interval(compared);
  painter.text({line.left(), y, line.width() - kNarrowBar - 6, kTableRow}, words,
               {.ink = Ink::secondText, .small = true});
  paintBar(painter, {line.right() + 1 - kNarrowBar, y, kNarrowBar, kTableRow}, compared, edge);
}

}  // namespace

int paintConversions(FiguresPainter& painter, const ComparedFigures& figures, QPoint at,
                     int width) {
  const double edge = scaleOf(figures.numbers());
  painter.heading({at, QSize(width, kTableRow)}, Comparing::tr("Conversion, then and now"),
                  Comparing::tr("in %; change in points with its 95 % interval"));
  int y = at.y() + FiguresPainter::kHeading;
  const bool wide = width >= kWideTable;
  const Columns columns = columnsOf(painter, at.x(), width);
  if (wide) {
    paintHeads(painter, figures, columns, y, edge);
    y += kTableRow;
  }
  for (const PassageOfTwo& each : figures.numbers().passages) {
    painter.rule(at.x(), y, width);
    const QRect line(at.x(), y, width, kTableRow);
    if (wide) {
      paintConversion(painter, figures, each, columns, line, edge);
    } else {
      paintConversionInTwo(painter, figures, each, line, edge);
      y += kTableRow - 2;
    }
    y += kTableRow;
  }
  return y;
}

}  // namespace throughline::editor
