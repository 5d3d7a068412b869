#include <algorithm>
#include <utility>

#include "cells.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/text.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kHalfGap = 8;
constexpr qreal kSpace = 4;
constexpr qreal kMarkSide = 8;

using metrics::HealthStatus;

struct Figure {
  QString number;
  QString unit;
  QString name;
  journey::Message target;  ///< empty without one
  HealthStatus status = HealthStatus::no_target;
  std::optional<Trend> trend;
  std::string_view nameField;  ///< of the stage

  [[nodiscard]] bool isJudged() const {
    return status == HealthStatus::on_target || status == HealthStatus::off_target;
  }
};

journey::Message targetWords(std::optional<double> value, bool percent, HealthStatus status) {
  if (!value) return {};
  const journey::Message number = numberWords(*value);
  const journey::Message target = percent ? messages::percent(number) : number;
  if (status == HealthStatus::on_target) return messages::meetsTarget(target);
  if (status == HealthStatus::off_target) return messages::missesTarget(target);
  return messages::target(target);
}

Figure figureOf(const PictureBuilder& builder, const journey::Metric& metric, const QString& role,
                std::optional<double> value, std::optional<double> target) {
  Figure figure;
  figure.unit = shownText(metric.unit);
  figure.name = isNamed(metric) ? shownText(metric.name) : role;
  figure.number = value ? builder.words(numberWords(*value)) : QStringLiteral("–");
  const bool percent = figure.unit == u"%";
  if (value && percent) figure.number += u' ' + std::exchange(figure.unit, {});
  if (!value) figure.unit.clear();
  figure.status = metrics::statusOf(metric.better, target, value);
  figure.target = targetWords(target, percent, figure.status);
  return figure;
}

QPainterPath markOf(HealthStatus status, QPointF at) {
  QPainterPath path;
  if (status == HealthStatus::on_target) {
    path.moveTo(at + QPointF(0.5, 4.5));
    path.lineTo(at + QPointF(3, 7));
    path.lineTo(at + QPointF(7.5, 1.5));
  } else {
    path.moveTo(at + QPointF(1.5, 1.5));
    path.lineTo(at + QPointF(6.5, 6.5));
    path.moveTo(at + QPointF(6.5, 1.5));
    path.lineTo(at + QPointF(1.5, 6.5));
  }
  return path;
}

qreal numberWidth(PictureBuilder& builder, const Figure& figure) {
  const qreal mark = figure.isJudged() ? kSpace + kMarkSide : 0;
  return builder.width(figure.number, FontRole::bigNumber) + mark + 1;
}

// Number, unit and mark in one line; a number is never cut, so one that is too
// wide is set smaller and broken instead.
qreal drawNumber(PictureBuilder& builder, Figure& figure, QPointF at, qreal width) {
  const Color ink{figure.status == HealthStatus::on_target ? Ink::good : Ink::text};
  if (numberWidth(builder, figure) > width) {
    return builder
        .text({PartRole::figure}, figure.number, FontRole::cardTitle, ink,
              {.topLeft = at, .width = width, .mostLines = 8})
        .height;
  }
  qreal x = builder.width(figure.number, FontRole::bigNumber) + kSpace;
  builder.text({PartRole::figure}, figure.number, FontRole::bigNumber, ink,
               {.topLeft = at, .width = width});
  const qreal unitWidth = builder.width(figure.unit, FontRole::small) + 1;
  const qreal mark = figure.isJudged() ? kMarkSide + kSpace : 0;
  if (!figure.unit.isEmpty() && x + unitWidth + mark <= width) {
    const qreal below = lineHeight(FontRole::bigNumber) - lineHeight(FontRole::small) - 1.5;
    builder.text({PartRole::figure}, figure.unit, FontRole::small, {Ink::secondText},
                 {.topLeft = at + QPointF(x, below), .width = unitWidth});
    x += unitWidth + kSpace - 1;
    figure.unit.clear();
  }
  if (figure.isJudged()) {
    builder.add(PathMark{.path = markOf(figure.status, at + QPointF(x, 7)),
                         .fill = {},
                         .stroke = ink,
                         .strokeWidth = 1.6});
  }
  return lineHeight(FontRole::bigNumber);
}

QString spoken(const Figure& figure) {
  return figure.unit.isEmpty()
             ? figure.number
             : QStringLiteral("%1 %2").arg(figure.number, besideOthers(figure.unit));
}

qreal drawFigure(PictureBuilder& builder, Figure figure, QPointF at, qreal width) {
  qreal y = builder.part({PartRole::figure}, spoken(figure),
                         [&] { return drawNumber(builder, figure, at, width); });
  const QString name =
      figure.unit.isEmpty()
          ? figure.name
          : QStringLiteral("%1 · %2").arg(besideOthers(figure.unit), besideOthers(figure.name));
  y += builder
           .text({PartRole::label, figure.nameField}, name, FontRole::small, {Ink::secondText},
                 {.topLeft = at + QPointF(0, y), .width = width, .mostLines = 4})
           .height;
  y += builder
           .text({PartRole::remark}, builder.words(figure.target), FontRole::small,
                 {Ink::secondText}, {.topLeft = at + QPointF(0, y), .width = width, .mostLines = 8})
           .height;
  if (figure.trend) y += drawTrend(builder, *figure.trend, at + QPointF(0, y), width);
  return y;
}

}  // namespace

bool isNamed(const journey::Metric& metric) { return !journey::trimmed(metric.name).empty(); }

SharedPicture metricsCell(Typesetting& type, journey::Id<journey::Stage> stage,
                          const StageMetrics& metrics, const StageFigures& read, ShownMetrics shown,
                          qreal width) {
  PictureBuilder builder(type, targetOf(stage));
  std::vector<Figure> figures;
  if (shown.volume) {
    figures.push_back(figureOf(builder, metrics.volume, builder.words(messages::volume()),
                               read.volume, read.volumeTarget));
    figures.back().nameField = "volume.name";
  }
  if (shown.health) {
    figures.push_back(figureOf(builder, metrics.health, builder.words(messages::health()),
                               read.health, read.healthTarget));
    if (!type.brief) figures.back().trend = read.healthTrend;
    figures.back().nameField = "health.name";
  }
  const qreal half = (width - kHalfGap) / 2;
  const bool beside =
      figures.size() == 2 && std::ranges::all_of(figures, [&](const Figure& figure) {
        return numberWidth(builder, figure) <= half;
      });
  qreal height = 0;
  qreal x = 0;
  for (const Figure& figure : figures) {
    if (beside) {
      height = std::max(height, drawFigure(builder, figure, {x, 0}, half));
      x += half + kHalfGap;
    } else {
      const qreal gap = height > 0 ? kSpace : 0;
      height += gap + drawFigure(builder, figure, {0, height + gap}, width);
    }
  }
  return builder.finish({width, height});
}

}  // namespace throughline::drawing
