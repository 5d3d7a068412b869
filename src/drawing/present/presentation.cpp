#include "throughline/drawing/presentation.h"

#include <QStringList>
#include <algorithm>
#include <map>

#include "present/map_slide.h"
#include "present/slide_parts.h"
#include "present/weakest_slide.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/present.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/coverage.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using StepKind = PresentationStep::Kind;

constexpr qreal kNarrowestThree = 1080 * 1.6;  // 16 : 10: below it the third column moves down
constexpr qreal kNarrowestSlide = 1296;

/// Pictures side by side with lines between them, as wide as their shares say.
struct StageColumns {
  std::vector<std::pair<qreal, SharedPicture>> pictures;  ///< and how wide each stands
  std::size_t touchpoints = 0;                            ///< how many are shown
};

}  // namespace

qreal slideWidthFor(QSizeF screen) {
  if (screen.height() <= 0) return kSlideHeight * 16 / 9;
  return std::max(kNarrowestSlide, kSlideHeight * screen.width() / screen.height());
}

class Presentation::Impl {
 public:
  Impl(const journey::Journey& journey, const ViewOptions& options, qreal width)
      : m_source(journey, options, width) {
    for (std::size_t part = 0; part < mapSlides(m_source); ++part) {
      m_steps.push_back({StepKind::map, {}, part});
    }
    for (std::size_t place = 0; place < m_source.stages.size(); ++place) addStage(place);
    if (!m_source.isMeasured()) return;
    const auto& weakest = m_source.numbers.weakestLink;
    m_steps.push_back(
        {StepKind::weakestLink,
         weakest ? m_source.stages[weakest->passage]->id : journey::Id<journey::Stage>{}, 0});
  }

  [[nodiscard]] const std::vector<PresentationStep>& steps() const { return m_steps; }

  [[nodiscard]] SharedPicture slide(std::size_t at) {
    const PresentationStep& step = m_steps.at(at);
    SlideSheet sheet;
    const qreal width = m_source.width - 2 * slide::kMargin;
    SharedPicture line;
    switch (step.kind) {
      case StepKind::map:
        putWholeMap(sheet, m_source, step.part);
        line = plainFootLine(m_source, wholeWords(), width);
        break;
      case StepKind::stage:
        putStage(sheet, m_source.placeOf(step.stage), step.part);
        line = stageNumbersLine(m_source, m_source.placeOf(step.stage), width);
        break;
      case StepKind::weakestLink:
        putWeakestLink(sheet, m_source);
        line = plainFootLine(m_source,
                             {m_source.periodName(), m_source.words(messages::aboutCustomerFlow())},
                             width);
        break;
    }
    putFoot(sheet, m_source, line);
    putSteps(sheet, m_source, row(at));
    return sheet.finish({m_source.width, kSlideHeight});
  }

  [[nodiscard]] QString nameOf(std::size_t at) const {
    const PresentationStep& step = m_steps.at(at);
    switch (step.kind) {
      case StepKind::map:
        return m_source.words(messages::wholeMap());
      case StepKind::stage:
        return shownText(m_source.journey.get(step.stage).name);
      case StepKind::weakestLink:
        break;
    }
    return m_source.words(messages::weakestLink());
  }

 private:
  void addStage(std::size_t place) {
    const journey::Id<journey::Stage> stage = m_source.stages[place]->id;
    m_steps.push_back({StepKind::stage, stage, 0});
    const std::size_t shown = columnsOf(place).touchpoints;
    if (shown < m_source.touchpointsOf(stage).size()) {
      m_shownOnFirst[stage] = shown;
      m_steps.push_back({StepKind::stage, stage, 1});
    }
  }

  /// "Q3 2026", "Lead time 304 days", "Overall conversion 0.8 %"
  [[nodiscard]] QStringList wholeWords() const {
    QStringList parts{m_source.periodName()};
    if (m_source.numbers.leadTimeDays) {
      parts << m_source.words(metrics::leadTimeText(m_source.numbers));
    }
    if (m_source.numbers.overallConversion) {
      parts << m_source.words(
          messages::placed(messages::overallConversion(),
                           metrics::percentText(*m_source.numbers.overallConversion)));
    }
    return parts;
  }

  /// The parts of a stage or of the map are one in the row.
  [[nodiscard]] std::vector<RowStep> row(std::size_t here) const {
    std::vector<RowStep> all;
    bool passed = true;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
      const PresentationStep& step = m_steps[i];
      const bool isHere = i == here;
      if (isHere) passed = false;
      if (step.part > 0) {
        if (isHere) all.back().state = RowStep::State::here;
        continue;
      }
      RowStep next{.name = nameOf(i),
                   .state = isHere   ? RowStep::State::here
                            : passed ? RowStep::State::passed
                                     : RowStep::State::toCome,
                   .hue = {},
                   .weakest = step.kind == StepKind::weakestLink};
      if (step.kind == StepKind::stage) next.hue = m_source.placeOf(step.stage);
      all.push_back(next);
    }
    return all;
  }

  [[nodiscard]] SlideHead headOf(std::size_t place) const {
    const journey::Stage& stage = *m_source.stages[place];
    SlideHead head{.stage = place,
                   .title = shownText(stage.name),
                   .below = shownText(stage.summary),
                   .flagged = m_source.isWeakest(place),
                   .record = slideTarget(stage.id),
                   .titleField = "name"};
    if (!journey::isBlank(stage.job.statement)) {
      head.job = m_source.words(messages::quoted(shownText(stage.job.statement).toStdString()));
      head.belowJob =
          m_source.words(messages::whatStageIsHiredFor(m_source.customer().toStdString()));
    }
    return head;
  }

  [[nodiscard]] qreal wholeWidth() const { return m_source.width - 2 * slide::kMargin; }
  static constexpr qreal kWholeHeight = slide::kBodyBottom - slide::kBodyTop;

  /// Numbers, touchpoints, voices: those that the stage has, side by side.
  [[nodiscard]] StageColumns columnsOf(std::size_t place) {
    const bool three = m_source.width >= kNarrowestThree;
    const bool hasNumbers = movingOnColumn(m_source, place, {700, kWholeHeight}) != nullptr;
    const bool hasCards = !m_source.touchpointsOf(m_source.stages[place]->id).empty();
    const bool hasVoices = voiceColumn(m_source, place, {500, kWholeHeight}) != nullptr;
    StageColumns columns;
    if (three) {
      std::vector<std::pair<int, qreal>> shares;
      if (hasNumbers) shares.emplace_back(0, 0.40);
      if (hasCards) shares.emplace_back(1, 0.27);
      if (hasVoices) shares.emplace_back(2, 0.33);
      for (const auto& [which, width] : widthsOf(shares)) {
        columns.pictures.emplace_back(width, column(columns, place, which, {width, kWholeHeight}));
      }
      return columns;
    }
    std::vector<std::pair<int, qreal>> shares;
    if (hasNumbers) shares.emplace_back(0, 0.46);
    if (hasCards || hasVoices) shares.emplace_back(1, 0.54);
    for (const auto& [which, width] : widthsOf(shares)) {
      if (which == 0) {
        columns.pictures.emplace_back(width, column(columns, place, 0, {width, kWholeHeight}));
      } else {
        columns.pictures.emplace_back(width,
                                      cardsOverVoices(columns, place, width, hasCards, hasVoices));
      }
    }
    return columns;
  }
  [[nodiscard]] SharedPicture column(StageColumns& columns, std::size_t place, int which,
                                     QSizeF room) {
    if (which == 0) return movingOnColumn(m_source, place, room);
    if (which == 2) return voiceColumn(m_source, place, room);
    const TouchpointsShown cards = touchpointColumn(m_source, place, 0, room);
    columns.touchpoints = cards.shown;
    return cards.picture;
  }
  [[nodiscard]] SharedPicture cardsOverVoices(StageColumns& columns, std::size_t place, qreal width,
                                              bool hasCards, bool hasVoices) {
    SlideSheet sheet;
    qreal y = 0;
    if (hasCards) {
      const qreal most = hasVoices ? kWholeHeight * 0.46 : kWholeHeight;
      const SharedPicture cards = column(columns, place, 1, {width, most});
      sheet.put(cards, {0, 0});
      y = cards->size.height() + slide::kBlockGap;
    }
    if (hasVoices) {
      const SharedPicture voices = column(columns, place, 2, {width, kWholeHeight - y});
      sheet.put(voices, {0, y});
      y += voices ? voices->size.height() : 0;
    }
    return sheet.finish({width, y});
  }
  /// What is missing leaves its room to the others, but for a column of cards alone.
  [[nodiscard]] std::vector<std::pair<int, qreal>> widthsOf(
      std::vector<std::pair<int, qreal>> shares) const {
    qreal sum = 0;
    for (const auto& [which, share] : shares) sum += share;
    const qreal gaps =
        slide::kColumnGap * static_cast<qreal>(std::max<std::size_t>(shares.size(), 1) - 1);
    for (auto& [which, share] : shares) share *= (wholeWidth() - gaps) / sum;
    return shares;
  }

  void putStage(SlideSheet& sheet, std::size_t place, std::size_t part) {
    SlideHead head = headOf(place);
    if (part > 0) {
      putHead(sheet, m_source, head);
      const auto page = touchpointPage(m_source, place, m_shownOnFirst[m_source.stages[place]->id],
                                       {wholeWidth(), kWholeHeight});
      sheet.put(page.picture, {slide::kMargin, slide::kBodyTop});
      return;
    }
    putHead(sheet, m_source, head);
    const StageColumns columns = columnsOf(place);
    qreal x = slide::kMargin;
    for (std::size_t i = 0; i < columns.pictures.size(); ++i) {
      const auto& [width, picture] = columns.pictures[i];
      if (i > 0) {
        sheet.put(BoxMark{.rect = {x - slide::kColumnGap / 2, slide::kBodyTop, 1.5,
                                   slide::kFootTop - slide::kBodyTop},
                          .fill = {Ink::line},
                          .stroke = {},
                          .crisp = true});
      }
      sheet.put(picture, {x, slide::kBodyTop});
      x += width + slide::kColumnGap;
    }
  }

  SlideSource m_source;
  std::vector<PresentationStep> m_steps;
  std::map<journey::Id<journey::Stage>, std::size_t> m_shownOnFirst;
};

Presentation::Presentation(const journey::Journey& journey, const ViewOptions& options, qreal width)
    : m_impl(std::make_unique<Impl>(journey, options, width)) {}
Presentation::~Presentation() = default;

const std::vector<PresentationStep>& Presentation::steps() const { return m_impl->steps(); }
SharedPicture Presentation::slide(std::size_t step) { return m_impl->slide(step); }
QString Presentation::nameOf(std::size_t step) const { return m_impl->nameOf(step); }

}  // namespace throughline::drawing
