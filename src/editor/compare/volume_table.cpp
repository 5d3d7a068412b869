#include <algorithm>

#include "compared_tables.h"
#include "difference_words.h"

namespace throughline::editor {

using drawing::Ink;
using metrics::StageOfTwo;
using texts::Comparing;

namespace {

constexpr int kChange = 62;
constexpr int kNarrowChange = 60;

QString growthOf(const ComparedFigures& figures, const StageOfTwo& stage) {
  const auto grown = stage.comparedVolume().relative();
  return grown ? figures.change(*grown * 100, 1) + QStringLiteral(" %") : QString();
}

void paintFigures(FiguresPainter& painter, const ComparedFigures& figures, const StageOfTwo& stage,
                  const QRect& volume, const QRect& health) {
  const QString unit = QString::fromStdString(figures.comparison().stage(stage.stage)->health.unit);
  painter.pair(volume, figures.figure(stage.volume.before), figures.figure(stage.volume.after), {});
  painter.pair(health, figures.figure(stage.health.before), figures.figure(stage.health.after),
               unit);
}

void paintStage(FiguresPainter& painter, const ComparedFigures& figures, const StageOfTwo& stage,
                const QRect& line) {
  const int verdict = std::max(118, line.width() / 4);
  const int volume = std::max(100, (line.width() - verdict - kChange) * 29 / 100);
  const int health = volume + 8;
  const int name = std::max(64, line.width() - verdict - kChange - volume - health);
  const int left = line.left();
  const int y = line.top();
  painter.text({left + 3, y, name - 8, kTableRow}, stageWords(figures.comparison(), stage.stage),
               {});
  paintFigures(painter, figures, stage, {left + name, y, volume, kTableRow},
               {left + name + volume + kChange, y, health, kTableRow});
  painter.text({left + name + volume, y, kChange, kTableRow}, growthOf(figures, stage),
               {.ink = Ink::secondText, .align = Qt::AlignRight});
  painter.text({left + line.width() - verdict + 10, y, verdict - 10, kTableRow},
               figures.healthChange(stage), {.ink = Ink::secondText});
}

void paintStageInTwo(FiguresPainter& painter, const ComparedFigures& figures,
                     const StageOfTwo& stage, const QRect& line) {
  const int half = line.width() * 45 / 100;
  const int left = line.left();
  const int right = left + line.width();
  const int below = line.top() + kTableRow - 2;
  painter.text({left, line.top(), line.width() - half - kNarrowChange, kTableRow},
               stageWords(figures.comparison(), stage.stage), {});
  paintFigures(painter, figures, stage, {right - half - kNarrowChange, line.top(), half, kTableRow},
               {left, below, half, kTableRow});
  painter.text({right - kNarrowChange, line.top(), kNarrowChange, kTableRow},
               growthOf(figures, stage), {.ink = Ink::secondText, .align = Qt::AlignRight});
  painter.text({left + half + 8, below, line.width() - half - 8, kTableRow},
               figures.healthChange(stage), {.ink = Ink::secondText, .align = Qt::AlignRight});
}

}  // namespace

int paintVolumes(FiguresPainter& painter, const ComparedFigures& figures, QPoint at, int width) {
  QString beside = figures.then() + QStringLiteral(" → ") + figures.now();
  if (figures.numbers().perDay) {
    beside += QStringLiteral(", ") + Comparing::tr("volumes compared per day");
  }
  painter.heading({at, QSize(width, kTableRow)}, Comparing::tr("Volumes and health"), beside);
  int y = at.y() + FiguresPainter::kHeading;
  for (const StageOfTwo& stage : figures.numbers().stages) {
    painter.rule(at.x(), y, width);
    const QRect line(at.x(), y, width, kTableRow);
    if (width >= kWideTable) {
      paintStage(painter, figures, stage, line);
    } else {
      paintStageInTwo(painter, figures, stage, line);
      y += kTableRow - 2;
    }
    y += kTableRow;
  }
  return y;
}

}  // namespace throughline::editor
