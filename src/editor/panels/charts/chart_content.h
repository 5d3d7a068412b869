#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <variant>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/metrics/interval.h"

// What a chart shows, as values: everything that is decided about it before
// anything is drawn. All texts are plain and fit for one line.

namespace throughline::editor {

using StageId = journey::Id<journey::Stage>;

/// One bar with what is written beside it.
struct BarRow {
  StageId stage;              ///< what a click selects
  QString name;               ///< "Evaluation → Purchase"
  QString value;              ///< "34 d of 21"
  QString note;               ///< "few cases", "fixed term", "off target": beside the value
  bool doubtful = false;      ///< the note is a warning
  QString tip;                ///< the numbers in full
  std::optional<double> bar;  ///< its length; none: a gap
  std::optional<double> target;
  std::optional<metrics::Interval> interval;
  bool weak = false;  ///< holds the weakest link
  bool operator==(const BarRow&) const = default;
};

struct BarContent {
  QString title;
  QString period;                 ///< which one is shown
  std::optional<double> longest;  ///< where bars are cut, so that one does not flatten the others
  std::vector<BarRow> rows;
  QString invitation;  ///< shown instead, where there is nothing to draw
  bool operator==(const BarContent&) const = default;
};

/// One line with a point, or a gap, per tick.
struct ChartLine {
  QString name;
  std::vector<std::optional<double>> values;
  std::vector<QString> tips;
  std::vector<StageId> stages;  ///< what a click on each point selects
  bool weak = false;
  std::optional<std::size_t> hue;  ///< the line's own colour; none: calm grey
  std::size_t dashes = 0;          ///< which pattern, so that colour is not alone
  bool operator==(const ChartLine&) const = default;
};

struct LineContent {
  QString title;
  QString period;     ///< none: lines show all of them
  QStringList ticks;  ///< below the plot: periods or stages
  std::vector<ChartLine> lines;
  double low = 0;
  double high = 1;
  std::vector<std::pair<double, QString>> grid;  ///< heights with their words
  std::optional<double> target;                  ///< a height that is marked
  QString invitation;
  bool operator==(const LineContent&) const = default;
};

using ChartContent = std::variant<BarContent, LineContent>;

[[nodiscard]] inline const QString& titleOf(const ChartContent& content) {
  return std::visit([](const auto& any) -> const QString& { return any.title; }, content);
}
[[nodiscard]] inline const QString& periodOf(const ChartContent& content) {
  return std::visit([](const auto& any) -> const QString& { return any.period; }, content);
}
[[nodiscard]] inline const QString& invitationOf(const ChartContent& content) {
  return std::visit([](const auto& any) -> const QString& { return any.invitation; }, content);
}

}  // namespace throughline::editor
