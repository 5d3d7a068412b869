#include "numbers_view.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "difference_words.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/why.h"

namespace throughline::editor {

using drawing::Ink;
using metrics::PassageOfTwo;
using metrics::StageOfTwo;
using metrics::Verdict;

namespace {

constexpr int kRow = 22;
constexpr int kHeading = 26;
constexpr int kGap = 24;
constexpr int kMargin = 14;
constexpr int kBelow = 10;
constexpr int kWeakestHeight = 156;
constexpr int kNarrow = 470;  // below it each row takes two lines
const QString kUnknown = QStringLiteral("–");
const QString kArrow = QStringLiteral(" → ");

}  // namespace

/// One painting of the view; positions only where it does not paint.
class NumbersView::Painting {
 public:
  Painting(const NumbersView& view, QPainter* painter)
      : m_view(view),
        m_comparison(*view.m_comparison),
        m_theme(*view.m_theme),
        m_format(view.m_notation),
        m_painter(painter),
        m_font(view.font()),
        m_small(view.font()) {
    m_small.setPixelSize(std::max(11, QFontInfo(m_font).pixelSize() - 1));
  }

  int paintAll(int width) {
    const bool wide = width >= kWide;
    const int inner = width - 2 * kMargin;
    if (!m_comparison.numbers.haveNumbersInCommon()) return paintNothingInCommon(inner);
    if (!wide) {
      int y = paintConversions(kMargin, 0, inner) + kGap / 2;
      y = paintStages(kMargin, y, inner) + kGap / 2;
      return paintWeakest(kMargin, y, inner) + kBelow;
    }
    const int weakest = std::clamp(inner / 5, 210, 260);
    const int left = (inner - weakest - 2 * kGap) * 56 / 100;
    const int middle = inner - weakest - 2 * kGap - left;
    const int bottom =
        std::max({paintConversions(kMargin, 0, left), paintStages(kMargin + left + kGap, 0, middle),
                  paintWeakest(kMargin + left + middle + 2 * kGap, 0, weakest)});
    return bottom + kBelow;
  }

 private:
  using Align = Qt::AlignmentFlag;

  void text(const QRect& rect, const QString& text, Ink ink, bool strong = false,
            Align align = Qt::AlignLeft, bool small = false) {
    if (!m_painter) return;
    QFont font = small ? m_small : m_font;
    if (strong) font.setWeight(QFont::DemiBold);
    m_painter->setFont(font);
    m_painter->setPen(m_theme.of(ink));
    m_painter->drawText(rect, align | Qt::AlignVCenter | Qt::TextSingleLine,
                        QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
  }

  [[nodiscard]] int widthOf(const QString& text, bool strong = false) const {
    QFont font = m_font;
    if (strong) font.setWeight(QFont::DemiBold);
    return QFontMetrics(font).horizontalAdvance(text) + 2;
  }

  void rule(int x, int y, int width) {
    if (!m_painter) return;
    m_painter->setPen(m_theme.of(Ink::line));
    m_painter->drawLine(x, y, x + width, y);
  }

  [[nodiscard]] QString fixed(double value, int digits) const {
    QString text = QString::number(std::abs(value), 'f', digits);
    text.replace(u'.', QString::fromStdString(m_format.notation().decimal));
    return text;
  }
  [[nodiscard]] QString change(const std::optional<double>& value, int digits) const {
    if (!value) return kUnknown;
    const double scale = std::pow(10.0, digits);
    const double rounded = std::round(*value * scale) / scale;
    const QString sign = rounded > 0   ? QStringLiteral("+")
                         : rounded < 0 ? QStringLiteral("−")
                                       : QString();
    return sign + fixed(rounded, digits);
  }
  [[nodiscard]] QString percent(const std::optional<double>& ratio) const {
    return ratio ? fixed(*ratio * 100, 1) : kUnknown;
  }
  [[nodiscard]] QString figure(const std::optional<double>& value) const {
    return value ? m_format.shown(*value) : kUnknown;
  }
  [[nodiscard]] QString periodOf(const journey::Journey& map,
                                 const metrics::PeriodNumbers& numbers) const {
    return numbers.period ? QString::fromStdString(map.get(*numbers.period).name) : kUnknown;
  }
  [[nodiscard]] QString periodThen() const {
    return periodOf(m_comparison.then.map, m_comparison.numbers.before);
  }
  [[nodiscard]] QString periodNow() const {
    return periodOf(m_comparison.now.map, m_comparison.numbers.after);
  }

  void heading(int x, int y, int width, const QString& title, const QString& beside) {
    const int own = std::min(widthOf(title, true) + 4, width);
    text({x, y, own, kHeading}, title, Ink::text, true);
    text({x + own + 2, y, width - own - 2, kHeading}, beside, Ink::secondText, false, Qt::AlignLeft,
         true);
  }

  int paintNothingInCommon(int width) {
    const auto lacks = [](const metrics::PeriodNumbers& numbers) { return !numbers.period; };
    QString words = tr("These two have no numbers in common");
    if (lacks(m_comparison.numbers.before)) {
      words = tr("No readings in “%1”").arg(m_comparison.then.name);
    } else if (lacks(m_comparison.numbers.after)) {
      words = tr("No readings in “%1”").arg(m_comparison.now.name);
    }
    heading(kMargin, 0, width, tr("Numbers, then and now"), {});
    text({kMargin, kHeading, width, kRow}, words, Ink::secondText);
    return kHeading + kRow + kBelow;
  }

  static QString verdictText(Verdict verdict) {
    switch (verdict) {
      case Verdict::better:
        return tr("▲ better");
      case Verdict::worse:
        return tr("▼ worse");
      case Verdict::unclear:
        break;
    }
    return tr("? unclear");
  }
  static Ink verdictInk(Verdict verdict) {
    return verdict == Verdict::better  ? Ink::good
           : verdict == Verdict::worse ? Ink::text
                                       : Ink::secondText;
  }

  /// Points at the edges of the bars: one scale for all rows.
  [[nodiscard]] double scale() const {
    double most = 0;
    for (const PassageOfTwo& passage : m_comparison.numbers.passages) {
      const auto& interval = passage.compared.interval;
      if (interval) most = std::max({most, std::abs(interval->low), std::abs(interval->high)});
    }
    for (const double points : {5.0, 10.0}) {
      if (most * 100 <= points) return points;
    }
    return 20;
  }

  int paintConversions(int x, int y, int width) {
    heading(x, y, width, tr("Conversion, then and now"),
            tr("in %; change in points with its 95 % interval"));
    y += kHeading;
    if (width < kNarrow) return paintConversionsNarrow(x, y, width);
    const int verdict = std::max(widthOf(tr("? unclear"), true), 76);
    const bool roomForBars = width >= 470;
    const int bars = roomForBars ? std::clamp(width / 5, 76, 130) : 0;
    const int range = 104;
    const int narrow = 44;
    const int gap = 8;
    const int passage = std::max(90, width - verdict - bars - range - 3 * narrow - 5 * gap);
    const int then = x + passage;
    const int now = then + narrow;
    const int points = now + narrow;
    const int interval = points + narrow + gap;
    const int bar = interval + range + gap;
    const int word = bar + bars + gap;
    const double edge = scale();
    text({then, y, narrow - 6, kRow}, shortName(periodThen()), Ink::secondText, false,
         Qt::AlignRight, true);
    text({now, y, narrow - 6, kRow}, shortName(periodNow()), Ink::secondText, false, Qt::AlignRight,
         true);
    text({points, y, narrow, kRow}, tr("points"), Ink::secondText, false, Qt::AlignRight, true);
    text({interval, y, range, kRow}, tr("interval"), Ink::secondText, false, Qt::AlignRight, true);
    if (bars > 0) {
      const QString most = QString::number(edge);
      text({bar, y, bars, kRow}, QStringLiteral("−") + most, Ink::secondText, false, Qt::AlignLeft,
           true);
      text({bar, y, bars, kRow}, QStringLiteral("0"), Ink::secondText, false, Qt::AlignHCenter,
           true);
      text({bar, y, bars, kRow}, QStringLiteral("+") + most, Ink::secondText, false, Qt::AlignRight,
           true);
    }
    y += kRow;
    const auto flagged = weakestFrom(m_comparison.numbers.after);
    for (const PassageOfTwo& each : m_comparison.numbers.passages) {
      rule(x, y, width);
      const metrics::PassageComparison& compared = each.compared;
      const bool weakest = compared.from == flagged;
      const Ink ink = weakest ? Ink::weakText : Ink::text;
      QString name =
          stageWords(m_comparison, compared.from) + kArrow + stageWords(m_comparison, compared.to);
      if (weakest) name += QStringLiteral(" ⚑");
      text({x + 3, y, passage - 10, kRow}, name, ink, weakest);
      text({then, y, narrow - 6, kRow}, percent(compared.conversion.before), Ink::secondText, false,
           Qt::AlignRight);
      text({now, y, narrow - 6, kRow}, percent(compared.conversion.after), Ink::text, true,
           Qt::AlignRight);
      const auto absolute = compared.conversion.absolute();
      text({points, y, narrow, kRow},
           change(absolute ? std::optional(*absolute * 100) : std::nullopt, 1), Ink::text, true,
           Qt::AlignRight);
      if (compared.interval) {
        text({interval, y, range, kRow},
             tr("%1 to %2")
                 .arg(change(compared.interval->low * 100, 1),
                      change(compared.interval->high * 100, 1)),
             Ink::secondText, false, Qt::AlignRight);
        if (bars > 0) paintBar({bar, y, bars, kRow}, compared, edge);
      }
      const QRect end(word, y, x + width - word, kRow);
      if (each.presence != metrics::Presence::both) {
        text(end, each.presence == metrics::Presence::onlyAfter ? tr("only now") : tr("only then"),
             Ink::secondText, false, Qt::AlignRight);
      } else if (each.fewBefore || each.fewAfter) {
        text(end, verdictText(compared.verdict) + QStringLiteral(" · ") + tr("few cases"),
             Ink::doubtful, false, Qt::AlignRight, true);
      } else if (absolute) {
        text(end, verdictText(compared.verdict), verdictInk(compared.verdict), true,
             Qt::AlignRight);
      }
      y += kRow;
    }
    return y;
  }

  /// Name and verdict; below them the figures, the interval and its bar.
  int paintConversionsNarrow(int x, int y, int width) {
    const double edge = scale();
    const int bars = 84;
    const int verdict = 92;
    const auto flagged = weakestFrom(m_comparison.numbers.after);
    for (const PassageOfTwo& each : m_comparison.numbers.passages) {
      rule(x, y, width);
      const metrics::PassageComparison& compared = each.compared;
      const bool weakest = compared.from == flagged;
      text({x, y, width - verdict, kRow},
           stageWords(m_comparison, compared.from) + kArrow + stageWords(m_comparison, compared.to),
           weakest ? Ink::weakText : Ink::text, weakest);
      const QRect end(x + width - verdict, y, verdict, kRow);
      const auto absolute = compared.conversion.absolute();
      if (each.presence != metrics::Presence::both) {
        text(end, each.presence == metrics::Presence::onlyAfter ? tr("only now") : tr("only then"),
             Ink::secondText, false, Qt::AlignRight);
      } else if (absolute) {
        text(end, verdictText(compared.verdict), verdictInk(compared.verdict), true,
             Qt::AlignRight);
      }
      y += kRow - 2;
      QString figures =
          percent(compared.conversion.before) + kArrow + percent(compared.conversion.after);
      if (compared.interval) {
        figures += QStringLiteral("   ") + tr("%1 to %2")
                                               .arg(change(compared.interval->low * 100, 1),
                                                    change(compared.interval->high * 100, 1));
      }
      if (each.fewBefore || each.fewAfter) figures += QStringLiteral("   ") + tr("few cases");
      text({x, y, width - bars - 6, kRow}, figures, Ink::secondText, false, Qt::AlignLeft, true);
      if (compared.interval) paintBar({x + width - bars, y, bars, kRow}, compared, edge);
      y += kRow;
    }
    return y;
  }

  int paintStagesNarrow(int x, int y, int width) {
    for (const StageOfTwo& each : m_comparison.numbers.stages) {
      rule(x, y, width);
      const journey::Stage& stage = *m_comparison.stage(each.stage);
      const int relative = 60;
      const int half = width * 45 / 100;
      text({x, y, width - half - relative, kRow}, stageWords(m_comparison, each.stage), Ink::text);
      pair({x + width - half - relative, y, half, kRow}, figure(each.volume.before),
           figure(each.volume.after), {});
      const auto grown = each.comparedVolume().relative();
      text({x + width - relative, y, relative, kRow},
           grown ? change(*grown * 100, 1) + QStringLiteral(" %") : QString(), Ink::secondText,
           false, Qt::AlignRight);
      y += kRow - 2;
      const QString unit = QString::fromStdString(stage.health.unit);
      pair({x, y, half, kRow}, figure(each.health.before), figure(each.health.after), unit);
      std::optional<Verdict> way;
      const QString words = healthChange(stage, each, way);
      text({x + half + 8, y, width - half - 8, kRow}, words, Ink::secondText, false,
           Qt::AlignRight);
      y += kRow;
    }
    return y;
  }

  [[nodiscard]] static QString shortName(const QString& period) {
    const auto space = period.indexOf(u' ');
    return period.startsWith(u'Q') && space > 0 ? period.left(space) : period;
  }

  void paintBar(const QRect& rect, const metrics::PassageComparison& compared, double edge) {
    if (!m_painter) return;
    m_painter->setRenderHint(QPainter::Antialiasing);
    const double middle = rect.center().x() + 0.5;
    const double y = rect.center().y() + 0.5;
    const double half = rect.width() / 2.0 - 4;
    const auto at = [&](double ratio) {
      return middle + std::clamp(ratio * 100 / edge, -1.0, 1.0) * half;
    };
    m_painter->setPen(QPen(m_theme.of(Ink::line), 1));
    m_painter->drawLine(QPointF(middle, rect.top()), QPointF(middle, rect.bottom()));
    const QColor ink = m_theme.of(Ink::secondText);
    m_painter->setPen(QPen(ink, 2));
    m_painter->drawLine(QPointF(at(compared.interval->low), y),
                        QPointF(at(compared.interval->high), y));
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(ink);
    m_painter->drawEllipse(QPointF(at(compared.conversion.absolute().value_or(0)), y), 4, 4);
    const auto arrow = [&](double x, double way) {
      m_painter->drawPolygon(
          QPolygonF({{x + way * 5, y}, {x - way * 2, y - 4}, {x - way * 2, y + 4}}));
    };
    if (compared.interval->low * 100 < -edge) arrow(at(-1), -1);
    if (compared.interval->high * 100 > edge) arrow(at(1), 1);
  }

  [[nodiscard]] QString healthChange(const journey::Stage& stage, const StageOfTwo& compared,
                                     std::optional<Verdict>& way) const {
    if (!compared.sameHealth) {
      return compared.health.absolute() ? tr("another metric") : QString();
    }
    const auto absolute = compared.health.absolute();
    if (!absolute) return {};
    way = metrics::directionOf(compared.health, stage.health.better);
    const bool points = stage.health.unit == "%";
    const auto relative = compared.health.relative();
    if (*absolute == 0) return tr("as before");
    const QString unit =
        trimmed(std::abs(*absolute)) == QStringLiteral("1") ? tr("point") : tr("points");
    const QString size = points     ? trimmed(std::abs(*absolute)) + QStringLiteral(" ") + unit
                         : relative ? fixed(*relative * 100, 1) + QStringLiteral(" %")
                                    : trimmed(std::abs(*absolute));
    if (!way) return change(absolute, 1);
    return *way == Verdict::better ? tr("▲ %1 better").arg(size) : tr("▼ %1 worse").arg(size);
  }
  [[nodiscard]] QString trimmed(double value) const {
    return m_format.shown(std::round(value * 10) / 10);
  }

  int paintStages(int x, int y, int width) {
    heading(x, y, width, tr("Volumes and health"),
            shortName(periodThen()) + kArrow + shortName(periodNow()) +
                (m_comparison.numbers.perDay ? QStringLiteral(", ") + tr("volumes per day")
                                             : QString()));
    y += kHeading;
    if (width < kNarrow) return paintStagesNarrow(x, y, width);
    const int verdict = std::max(118, width / 4);
    const int relative = 62;
    const int volume = std::max(100, (width - verdict - relative) * 29 / 100);
    const int health = volume + 8;
    const int name = std::max(64, width - verdict - relative - volume - health);
    for (const StageOfTwo& each : m_comparison.numbers.stages) {
      rule(x, y, width);
      const journey::Stage& stage = *m_comparison.stage(each.stage);
      text({x + 3, y, name - 8, kRow}, stageWords(m_comparison, each.stage), Ink::text);
      pair({x + name, y, volume, kRow}, figure(each.volume.before), figure(each.volume.after), {});
      const auto grown = each.comparedVolume().relative();
      text({x + name + volume, y, relative, kRow},
           grown ? change(*grown * 100, 1) + QStringLiteral(" %") : QString(), Ink::secondText,
           false, Qt::AlignRight);
      const QString unit = QString::fromStdString(stage.health.unit);
      pair({x + name + volume + relative, y, health, kRow}, figure(each.health.before),
           figure(each.health.after), unit);
      std::optional<Verdict> way;
      const QString words = healthChange(stage, each, way);
      text({x + width - verdict + 10, y, verdict - 10, kRow}, words, Ink::secondText);
      y += kRow;
    }
    return y;
  }

  /// "4,000 → 4,200", the second one strong, ending at the right.
  void pair(const QRect& rect, const QString& before, const QString& after, const QString& unit) {
    const QString now = unit.isEmpty() || after == kUnknown ? after : after + u' ' + unit;
    const int strong = std::min(widthOf(now, true), rect.width());
    text({rect.right() - strong, rect.top(), strong, rect.height()}, now, Ink::text, true,
         Qt::AlignRight);
    text({rect.left(), rect.top(), std::max(0, rect.width() - strong - 1), rect.height()},
         before + kArrow, Ink::secondText, false, Qt::AlignRight);
  }

  static journey::Id<journey::Stage> weakestFrom(const metrics::PeriodNumbers& numbers) {
    if (!numbers.weakestLink) return {};
    return numbers.passages[numbers.weakestLink->passage].from;
  }

  static QString sureWords(double confidence) {
    switch (metrics::sureness(confidence)) {
      case metrics::Sureness::sure:
        return tr("sure");
      case metrics::Sureness::likely:
        return tr("likely");
      case metrics::Sureness::close:
        break;
    }
    return tr("too close");
  }

  int paintWeakest(int x, int y, int width) {
    heading(x, y, width, tr("Weakest link, then and now"), {});
    y += kHeading;
    const metrics::PeriodNumbers& before = m_comparison.numbers.before;
    const metrics::PeriodNumbers& after = m_comparison.numbers.after;
    const auto then = weakestFrom(before);
    const auto now = weakestFrom(after);
    const QRect box(x, y, width, kWeakestHeight - kHeading);
    if (m_painter) {
      m_painter->setRenderHint(QPainter::Antialiasing);
      m_painter->setPen(QPen(m_theme.of(now ? Ink::weakText : Ink::strongLine), 1));
      m_painter->setBrush(m_theme.of(now ? Ink::weakTint : Ink::surface));
      m_painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const int inner = width - 20;
    x += 10;
    y += 5;
    QString title = tr("Every passage keeps its target");
    if (now) {
      title = then == now ? tr("⚑ %1, as before").arg(stageWords(m_comparison, now))
              : then      ? tr("⚑ %1, before: %2")
                           .arg(stageWords(m_comparison, now), stageWords(m_comparison, then))
                     : tr("⚑ %1, before: none").arg(stageWords(m_comparison, now));
    } else if (then) {
      title = tr("None now, before: %1").arg(stageWords(m_comparison, then));
    }
    text({x, y, inner, kRow}, title, now ? Ink::weakText : Ink::text, true);
    y += kRow;
    const int column = 52;
    const int first = x + inner - 2 * column;
    const auto heads = [&](const QString& a, const QString& b) {
      text({first, y, column, 18}, a, Ink::secondText, false, Qt::AlignRight, true);
      text({first + column, y, column, 18}, b, Ink::secondText, false, Qt::AlignRight, true);
    };
    heads(shortName(periodThen()), shortName(periodNow()));
    y += 18;
    const auto row = [&](const QString& name, const QString& a, const QString& b) {
      text({x, y, inner - 2 * column, 20}, name, Ink::text);
      text({first, y, column, 20}, a, Ink::secondText, false, Qt::AlignRight);
      text({first + column, y, column, 20}, b, Ink::text, true, Qt::AlignRight);
      y += 20;
    };
    const auto of = [](const metrics::PeriodNumbers& numbers, auto read) -> QString {
      if (!numbers.weakestLink) return kUnknown;
      return read(numbers.passages[numbers.weakestLink->passage]);
    };
    const auto lift = [&](const metrics::PassageNumbers& passage) {
      const auto larger = passage.uplift.larger;
      if (passage.uplift.stalled || !larger || !std::isfinite(*larger)) return tr("stalled");
      return fixed((*larger - 1) * 100, 0) + QStringLiteral(" %");
    };
    const auto moves = [&](const metrics::PassageNumbers& passage) {
      return passage.conversion ? fixed(*passage.conversion * 100, 0) + QStringLiteral(" %")
                                : kUnknown;
    };
    const auto days = [&](const metrics::PassageNumbers& passage) { return figure(passage.days); };
    row(tr("Would lift flow by"), of(before, lift), of(after, lift));
    row(tr("Move on"), of(before, moves), of(after, moves));
    row(tr("Median days"), of(before, days), of(after, days));
    row(tr("How sure"), then ? sureWords(m_comparison.sureThen) : kUnknown,
        now ? sureWords(m_comparison.sureNow) : kUnknown);
    return box.bottom();
  }

  const NumbersView& m_view;
  const Comparison& m_comparison;
  const drawing::Theme& m_theme;
  NumberFormat m_format;
  QPainter* m_painter;
  QFont m_font;
  QFont m_small;
};

NumbersView::NumbersView(QWidget* parent) : QWidget(parent), m_theme(&drawing::Theme::light()) {
  setObjectName("comparedNumbers");
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void NumbersView::show(const Comparison& comparison, const journey::Notation& notation) {
  m_comparison = &comparison;
  m_notation = notation;
  setAccessibleName(tr("Numbers, then and now"));
  updateGeometry();
  update();
}

void NumbersView::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  update();
}

int NumbersView::heightForWidth(int width) const {
  return m_comparison ? Painting(*this, nullptr).paintAll(width) : 0;
}

QSize NumbersView::sizeHint() const {
  const int wide = std::max(width(), 300);
  return {wide, heightForWidth(wide)};
}

void NumbersView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme->of(Ink::surface));
  if (m_comparison) Painting(*this, &painter).paintAll(width());
}

}  // namespace throughline::editor
