#include <QStringList>
#include <algorithm>

#include "map_numbers.h"
#include "present/slide_parts.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/present.h"
#include "throughline/journey/text.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using WordRuns = std::vector<WordRun>;

WordRun strong(const QString& text, Ink ink = Ink::text) {
  return {text, FontRole::slideNumber, {ink}};
}
WordRun plain(const QString& text) { return {text, FontRole::slideBody, {Ink::text}}; }
WordRun quiet(const QString& text) { return {text, FontRole::slideBody, {Ink::secondText}}; }

/// "24 %", "3.1 days", "42", with the unit of its metric.
struct Measured {
  QString figure;
  QString unit;  ///< "%" belongs to the figure
  [[nodiscard]] QString whole() const { return unit.isEmpty() ? figure : figure + u' ' + unit; }
};
Measured valueOf(const SlideSource& source, const journey::Metric& metric, double value) {
  const journey::Message number = numberWords(value);
  const QString unit = shownText(metric.unit);
  if (unit == u"%") return {source.words(messages::percent(number)), {}};
  return {source.words(number), besideOthers(unit)};
}

QString inPeriodBefore(const SlideSource& source, const QString& value) {
  return source.words(
      messages::valueInPeriod(value.toStdString(), shownText(source.before->name).toStdString()));
}

QString nameOfMetric(const SlideSource& source, const journey::Metric& metric,
                     const journey::Message& role) {
  return journey::isBlank(metric.name) ? source.words(role) : shownText(metric.name);
}

/// What is said in one place of the line: its figure stands whole before all else.
struct NumberGroup {
  WordRuns figure;
  WordRuns name;
  WordRuns beside;  ///< what it was, what it should be: left out before a name is cut

  [[nodiscard]] bool isEmpty() const { return figure.empty() && name.empty(); }
  [[nodiscard]] WordRuns all() const {
    WordRuns runs = figure;
    runs.insert(runs.end(), name.begin(), name.end());
    runs.insert(runs.end(), beside.begin(), beside.end());
    return runs;
  }
};

WordRuns measuredRuns(const Measured& value, const QString& sign, Ink ink) {
  if (value.unit.isEmpty()) return {strong(value.figure + sign, ink)};
  return {strong(value.figure, ink), strong(value.unit + sign, ink)};
}

NumberGroup volumeGroup(const SlideSource& source, std::size_t place) {
  const auto& metric = source.stages[place]->volume;
  const auto& stage = source.numbers.stages[place];
  if (!stage.volume) return {};
  NumberGroup group{.figure = measuredRuns(valueOf(source, metric, *stage.volume), {}, Ink::text),
                    .name = {plain(nameOfMetric(source, metric, messages::volume()))},
                    .beside = {}};
  if (!source.numbersBefore) return group;
  const auto& before = source.numbersBefore->stages[place].volume;
  if (before) {
    group.beside = {quiet(inPeriodBefore(source, valueOf(source, metric, *before).whole()))};
  }
  return group;
}

NumberGroup healthGroup(const SlideSource& source, std::size_t place) {
  const auto& metric = source.stages[place]->health;
  const auto& stage = source.numbers.stages[place];
  if (!stage.health) return {};
  const bool meets = stage.healthStatus == metrics::HealthStatus::on_target;
  const bool misses = stage.healthStatus == metrics::HealthStatus::off_target;
  const QString sign = meets ? QStringLiteral(" ✓") : misses ? QStringLiteral(" ×") : QString();
  NumberGroup group{.figure = measuredRuns(valueOf(source, metric, *stage.health), sign,
                                           meets ? Ink::good : Ink::text),
                    .name = {plain(nameOfMetric(source, metric, messages::health()))},
                    .beside = {}};
  QStringList beside;
  if (stage.healthTarget) {
    // The sign says whether it is met.
    beside << source.words(
        messages::target(valueOf(source, metric, *stage.healthTarget).whole().toStdString()));
  }
  const auto shown = mapNumbers(source.journey, source.period);
  if (const auto& trend = shown.stages[place].healthTrend) beside << source.words(trend->text);
  if (!beside.isEmpty()) group.beside = {quiet(beside.join(QStringLiteral(", ")))};
  return group;
}

NumberGroup evidenceGroup(const SlideSource& source, std::size_t place) {
  const auto evidence = metrics::evidenceOf(source.evidence, source.stages[place]->id);
  QStringList parts;
  for (std::size_t i = 0; i < evidence.counts.size(); ++i) {
    const auto kind = static_cast<journey::EvidenceKind>(i);
    if (evidence.of(kind) > 0) parts << source.words(words(kind, evidence.of(kind)));
  }
  if (parts.isEmpty()) return {};
  return {.figure = {}, .name = {plain(parts.join(QStringLiteral(" · ")))}, .beside = {}};
}

constexpr qreal kBetweenGroups = 44;

/// The groups and whose numbers they are, in one line.
class NumbersLine {
 public:
  NumbersLine(PictureBuilder& builder, const SlideSource& source, std::size_t place, qreal width)
      : m_builder(builder), m_width(width), m_title(source.titleAndPeriod()) {
    if (place < source.numbers.stages.size()) {
      for (NumberGroup group :
           {volumeGroup(source, place), healthGroup(source, place), evidenceGroup(source, place)}) {
        if (!group.isEmpty()) m_groups.push_back(std::move(group));
      }
    }
    shorten(source);
  }

  void draw() {
    const qreal down = baselineIn(FontRole::slideNumber) - baselineIn(FontRole::slideBody);
    const qreal gaps = kBetweenGroups * static_cast<qreal>(m_groups.size());
    qreal figures = 0;
    qreal words = 0;
    for (const NumberGroup& group : m_groups) {
      figures += figureWidth(group);
      words += wordsWidth(group);
    }
    const qreal title = std::min(
        titleWidth(), std::max(m_width - gaps - figures - words, m_width * kLargestPeriodShare));
    const qreal room = std::max<qreal>(0, m_width - title - gaps - figures);
    qreal x = 0;
    for (const NumberGroup& group : m_groups) {
      const qreal mine = figureWidth(group) + wordsWidth(group) * (words > room ? room / words : 1);
      const bool isLarge = !group.figure.empty();
      drawRuns(m_builder, {PartRole::figure}, group.all(), {x, isLarge ? 0 : down}, mine, 1);
      x += mine + kBetweenGroups;
    }
    m_builder.textEndingAt({PartRole::label}, m_title, FontRole::slideBody, {Ink::secondText},
                           {m_width, down}, title);
  }

 private:
  static constexpr qreal kLargestPeriodShare = 0.24;

  [[nodiscard]] qreal figureWidth(const NumberGroup& group) {
    return group.figure.empty() ? 0 : widthOf(m_builder, {group.figure.front()}) + 4;
  }
  [[nodiscard]] qreal wordsWidth(const NumberGroup& group) {
    return widthOf(m_builder, group.all()) + 4 - figureWidth(group);
  }
  [[nodiscard]] qreal titleWidth() { return m_builder.width(m_title, FontRole::slideBody) + 2; }
  [[nodiscard]] bool fits() {
    qreal wanted = titleWidth();
    for (const NumberGroup& group : m_groups) {
      wanted += figureWidth(group) + wordsWidth(group) + kBetweenGroups;
    }
    return wanted <= m_width;
  }
  // What stands elsewhere too goes first: the title (on the first slide), what a number was and
  // should be (beside the questions and on the map), how well the stage is known.
  void shorten(const SlideSource& source) {
    if (fits()) return;
    if (source.period) m_title = source.periodName();
    for (NumberGroup& group : m_groups) {
      if (fits()) return;
      group.beside.clear();
    }
    if (fits()) return;
    std::erase_if(m_groups, [](const NumberGroup& group) { return group.figure.empty(); });
  }

  PictureBuilder& m_builder;
  qreal m_width;
  QString m_title;
  std::vector<NumberGroup> m_groups;
};

}  // namespace

SharedPicture stageNumbersLine(SlideSource& source, std::size_t place, qreal width) {
  PictureBuilder builder(source.type, slideTarget(source.stages[place]->id));
  NumbersLine(builder, source, place, width).draw();
  return builder.finish({width, lineHeight(FontRole::slideNumber)});
}

}  // namespace throughline::drawing
