#include <cmath>

#include "compared_tables.h"
#include "difference_words.h"
#include "frame/worded.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/coverage.h"
#include "throughline/metrics/why.h"

namespace throughline::editor {

using drawing::Ink;
using metrics::PassageNumbers;
using metrics::PeriodNumbers;
using texts::Comparing;

namespace {

constexpr int kColumn = 52;
constexpr int kLine = 20;
constexpr int kHeads = 18;
constexpr int kBoxHeight = 130;
constexpr int kInside = 10;
constexpr int kBelowBox = 6;

QString sureWords(double confidence) {
  switch (metrics::sureness(confidence)) {
    case metrics::Sureness::sure:
      return Comparing::tr("sure");
    case metrics::Sureness::likely:
      return Comparing::tr("likely");
    case metrics::Sureness::close:
      break;
  }
  return Comparing::tr("too close");
}

QString titleOf(const ComparedFigures& figures) {
  const auto then = ComparedFigures::weakestFrom(figures.numbers().before);
  const auto now = ComparedFigures::weakestFrom(figures.numbers().after);
  const auto name = [&](journey::Id<journey::Stage> stage) {
    return stageWords(figures.comparison(), stage);
  };
  if (!now) {
    return then ? Comparing::tr("None now, before: %1").arg(name(then))
                : worded(metrics::whyNoWeakestLink(figures.numbers().after));
  }
  if (!then) return Comparing::tr("⚑ %1, before: none").arg(name(now));
  return then == now ? Comparing::tr("⚑ %1, as before").arg(name(now))
                     : Comparing::tr("⚑ %1, before: %2").arg(name(now), name(then));
}

/// The lines of the box, each with what it was and what it is.
class WeakestLines {
 public:
  WeakestLines(FiguresPainter& painter, const ComparedFigures& figures, const QRect& room)
      : m_painter(painter), m_figures(figures), m_room(room) {}

  void paintAll() {
    const Comparison& comparison = m_figures.comparison();
    add(m_figures.then(), m_figures.now());
    line(Comparing::tr("Lifts flow by"), [this](const PassageNumbers& passage) {
      const auto larger = passage.uplift.larger;
      if (passage.uplift.stalled || !larger || !std::isfinite(*larger)) {
        return Comparing::tr("stalled");
      }
      return m_figures.fixed((*larger - 1) * 100, 0) + QStringLiteral(" %");
    });
    line(Comparing::tr("Move on"), [this](const PassageNumbers& passage) {
      return passage.conversion
                 ? m_figures.fixed(*passage.conversion * 100, 0) + QStringLiteral(" %")
                 : m_figures.figure({});
    });
    line(Comparing::tr("Median days"),
         [this](const PassageNumbers& passage) { return m_figures.figure(passage.days); });
    row(Comparing::tr("How sure"),
        m_figures.numbers().before.weakestLink ? sureWords(comparison.sureThen)
                                               : m_figures.figure({}),
        m_figures.numbers().after.weakestLink ? sureWords(comparison.sureNow)
                                              : m_figures.figure({}));
  }

 private:
  void add(const QString& then, const QString& now) {
    figuresAt(kHeads, then, now, {.ink = Ink::secondText, .align = Qt::AlignRight, .small = true});
    m_y += kHeads;
  }
  void row(const QString& name, const QString& then, const QString& now) {
    m_painter.text({m_room.left(), m_room.top() + m_y, m_room.width() - 2 * kColumn, kLine}, name,
                   {});
    figuresAt(kLine, then, now, {.strong = true, .align = Qt::AlignRight});
    m_y += kLine;
  }
  template <class Read>
  void line(const QString& name, Read read) {
    const auto of = [&](const PeriodNumbers& numbers) {
      return numbers.weakestLink ? read(numbers.passages[numbers.weakestLink->passage])
                                 : m_figures.figure({});
    };
    row(name, of(m_figures.numbers().before), of(m_figures.numbers().after));
  }
  void figuresAt(int height, const QString& then, const QString& now,
                 const FiguresPainter::Look& look) {
    const int left = m_room.right() + 1 - 2 * kColumn;
    FiguresPainter::Look former = look;
    former.ink = Ink::secondText;
    former.strong = false;
    m_painter.text({left, m_room.top() + m_y, kColumn, height}, then, former);
    m_painter.text({left + kColumn, m_room.top() + m_y, kColumn, height}, now, look);
  }

  FiguresPainter& m_painter;
  const ComparedFigures& m_figures;
  QRect m_room;
  int m_y = 0;
};

}  // namespace

int paintWeakest(FiguresPainter& painter, const ComparedFigures& figures, QPoint at, int width) {
  painter.heading({at, QSize(width, FiguresPainter::kRow)},
                  Comparing::tr("Weakest link, then and now"), {});
  const bool any = figures.numbers().after.weakestLink.has_value();
  // Why there is none takes a sentence.
  const int titleHeight = any ? FiguresPainter::kRow : 2 * FiguresPainter::kRow;
  const QRect box(at.x(), at.y() + FiguresPainter::kHeading, width,
                  kBoxHeight + titleHeight - FiguresPainter::kRow);
  painter.box(box, any ? Ink::weakText : Ink::strongLine, any ? Ink::weakTint : Ink::surface);
  QRect inside = box.adjusted(kInside, 5, -kInside, 0);
  const FiguresPainter::Look look{.ink = any ? Ink::weakText : Ink::text, .strong = true};
  if (any) {
    painter.text({inside.left(), inside.top(), inside.width(), titleHeight}, titleOf(figures),
                 look);
  } else {
    (void)painter.wrapped(inside.topLeft() + QPoint(0, 2), inside.width(), titleOf(figures), look);
  }
  inside.setTop(inside.top() + titleHeight);
  WeakestLines(painter, figures, inside).paintAll();
  const QString yearBefore = figures.yearBefore();
  if (yearBefore.isEmpty()) return box.bottom();
  return painter.wrapped({at.x(), box.bottom() + kBelowBox}, width, yearBefore,
                         {.ink = Ink::secondText, .small = true});
}

int paintNothingInCommon(FiguresPainter& painter, const ComparedFigures& figures, QPoint at,
                         int width) {
  const Comparison& comparison = figures.comparison();
  const auto named = [](const ComparedSide& side) {
    return Comparing::tr("No readings in “%1”").arg(side.name);
  };
  QStringList lacking;
  if (!comparison.numbers.before.period) lacking << named(comparison.then);
  if (!comparison.numbers.after.period) lacking << named(comparison.now);
  if (lacking.isEmpty()) lacking << Comparing::tr("These two have no numbers in common");
  painter.heading({at, QSize(width, FiguresPainter::kRow)}, Comparing::tr("Numbers, then and now"),
                  {});
  int y = at.y() + FiguresPainter::kHeading;
  for (const QString& words : lacking) {
    painter.text({at.x(), y, width, FiguresPainter::kRow}, words, {.ink = Ink::secondText});
    y += FiguresPainter::kRow;
  }
  return y;
}

}  // namespace throughline::editor
