#include <algorithm>

#include "present/slide_parts.h"
#include "throughline/drawing/curve_look.h"
#include "throughline/journey/emotions.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/present.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using Pictures = std::vector<SharedPicture>;

/// The feelings of one persona in a stage, as they are.
std::vector<const journey::Emotion*> feelingsOf(const SlideSource& source, std::size_t place,
                                                const journey::Persona& persona) {
  std::vector<const journey::Emotion*> all;
  for (const auto* each : source.journey.in<journey::Emotion>(source.stages[place]->id)) {
    const bool isNow = each->state == journey::EmotionState::now;
    if (each->persona == persona.id && isNow) all.push_back(each);
  }
  return all;
}

/// Whose curve is drawn: of the one in focus, or else of the first one who feels anything here.
const journey::Persona* whoFeels(const SlideSource& source, std::size_t place) {
  if (source.persona && !feelingsOf(source, place, *source.persona).empty()) return source.persona;
  for (const auto* persona : source.personas) {
    if (!feelingsOf(source, place, *persona).empty()) return persona;
  }
  return nullptr;
}

SharedPicture quoteOnSlide(SlideSource& source, const journey::Emotion& emotion,
                           const QString& speaker, bool withFace, qreal width) {
  PictureBuilder builder(source.type, {journey::Kind::emotion, emotion.id.value});
  constexpr qreal kFace = 40;
  const qreal left = withFace ? kFace + 14 : 0;
  if (withFace) {
    builder.part({PartRole::figure, "score"}, QString::number(emotion.score), [&] {
      drawScaled(builder, *facePicture(emotion.score, fullLook(0)), {0, 2}, kFace);
    });
  }
  qreal y = builder
                .text({PartRole::quote, "quote"},
                      source.words(messages::quoted(shownText(emotion.quote).toStdString())),
                      FontRole::slideQuote, {Ink::text},
                      {.topLeft = {left, 0}, .width = width - left, .mostLines = 2})
                .height;
  y += builder
           .text({PartRole::label}, speaker, FontRole::slideBody, {Ink::secondText},
                 {.topLeft = {left, y}, .width = width - left})
           .height;
  return builder.finish({width, withFace ? std::max(y, kFace + 4) : y});
}

/// Quotes of all who are shown, those of the one whose curve is drawn first.
Pictures quotesOf(SlideSource& source, std::size_t place, const journey::Persona& first,
                  bool withFaces, qreal width) {
  std::vector<const journey::Persona*> speakers{&first};
  for (const auto* each : source.personas) {
    if (each->id != first.id) speakers.push_back(each);
  }
  Pictures quotes;
  for (const auto* persona : speakers) {
    const QString speaker = persona->id == first.id ? QString() : shownText(persona->name);
    for (const auto* emotion : feelingsOf(source, place, *persona)) {
      if (shownText(emotion->quote).isEmpty()) continue;
      const bool face = withFaces || persona->id != first.id;
      quotes.push_back(quoteOnSlide(source, *emotion, speaker, face, width));
    }
  }
  return quotes;
}

QPainterPath questionSign(journey::QuestionKind kind, QPointF center) {
  QPainterPath path;
  switch (kind) {
    case journey::QuestionKind::objection:
      path.moveTo(center + QPointF(0, -12));
      path.lineTo(center + QPointF(12, 0));
      path.lineTo(center + QPointF(0, 12));
      path.lineTo(center + QPointF(-12, 0));
      path.closeSubpath();
      break;
    case journey::QuestionKind::worry:
      path.moveTo(center + QPointF(0, -9));
      path.lineTo(center + QPointF(10, 8));
      path.lineTo(center + QPointF(-10, 8));
      path.closeSubpath();
      break;
    case journey::QuestionKind::question:
      path.addEllipse(center, 5, 5);
      break;
  }
  return path;
}

SharedPicture questionOnSlide(SlideSource& source, const journey::Question& question, qreal width) {
  PictureBuilder builder(source.type, {journey::Kind::question, question.id.value});
  constexpr qreal kSignRoom = 40;
  builder.add(
      PathMark{.path = questionSign(question.kind, {13, lineHeight(FontRole::slideText) / 2}),
               .fill = {Ink::secondText},
               .stroke = {}});
  std::vector<WordRun> runs{{shownText(question.text), FontRole::slideText, {Ink::text}}};
  if (question.kind != journey::QuestionKind::question) {
    runs.push_back(
        {source.words(words(question.kind)), FontRole::slideBodyItalic, {Ink::secondText}});
  }
  const qreal height =
      drawRuns(builder, {PartRole::statement, "text"}, runs, {kSignRoom, 0}, width - kSignRoom, 3);
  return builder.finish({width, height});
}

Pictures questionsOf(SlideSource& source, std::size_t place, qreal width) {
  Pictures all;
  for (const auto* each : source.journey.in<journey::Question>(source.stages[place]->id)) {
    all.push_back(questionOnSlide(source, *each, width));
  }
  return all;
}

Pictures trialsOf(SlideSource& source, std::size_t place, qreal width) {
  auto trials = source.journey.in<journey::Experiment>(source.stages[place]->id);
  std::ranges::stable_sort(trials, {}, [](const journey::Experiment* each) {
    return each->status == journey::ExperimentStatus::decided;
  });
  Pictures all;
  for (const auto* each : trials) all.push_back(slideExperiment(source, *each, false, width));
  return all;
}

/// One part of the column: its heading and what is below that.
struct Section {
  SharedPicture heading;
  Pictures all;
  qreal gap = 10;

  [[nodiscard]] bool isEmpty() const { return all.empty(); }
  [[nodiscard]] qreal wholeHeight() const {
    qreal height = heading->size.height();
    for (const auto& each : all) height += each->size.height() + gap;
    return all.empty() ? 0 : height - gap;
  }
  /// As high as there is room; null where there is too little.
  [[nodiscard]] SharedPicture in(SlideSource& source, QSizeF room) const {
    const QSizeF below(room.width(), room.height() - heading->size.height());
    const SharedPicture body = stacked(source, all, below, gap);
    if (!body) return nullptr;
    SlideSheet sheet;
    sheet.put(heading, {0, 0});
    sheet.put(body, {0, heading->size.height()});
    return sheet.finish({room.width(), heading->size.height() + body->size.height()});
  }
};

SharedPicture feelingsPart(SlideSource& source, std::size_t place, QSizeF room) {
  const journey::Persona* persona = whoFeels(source, place);
  if (!persona) return nullptr;
  constexpr qreal kCurveHeight = 128;
  constexpr qreal kLeastWithCurve = 240;
  const bool withCurve = room.height() >= kLeastWithCurve;
  Section section{
      .heading = slideHeading(
          source, source.words(messages::howTheyFeel(shownText(persona->name).toStdString())),
          room.width()),
      .all = {}};
  if (withCurve) {
    section.all.push_back(slideCurve(source, *persona, {0, source.stages.size()}, place,
                                     {room.width(), kCurveHeight}));
  }
  for (auto& quote : quotesOf(source, place, *persona, !withCurve, room.width())) {
    section.all.push_back(std::move(quote));
  }
  if (section.isEmpty()) return nullptr;
  return section.in(source, room);
}

}  // namespace

SharedPicture voiceColumn(SlideSource& source, std::size_t place, QSizeF room) {
  const Section questions{
      .heading =
          slideHeading(source, source.words(messages::whatTheyAsk(source.customer().toStdString())),
                       room.width()),
      .all = questionsOf(source, place, room.width()),
      .gap = 8};
  const Section trials{
      .heading = slideHeading(source, source.words(messages::whatWeTry()), room.width()),
      .all = trialsOf(source, place, room.width()),
      .gap = 16};
  const int others = (questions.isEmpty() ? 0 : 1) + (trials.isEmpty() ? 0 : 1);
  constexpr qreal kLeastPart = 112;  // a heading, a line, and what is more
  const qreal forOthers = others * (kLeastPart + slide::kBlockGap);
  const qreal share = others == 0 ? room.height() : room.height() * 0.46;
  Pictures parts;
  qreal rest = room.height();
  if (auto feelings =
          feelingsPart(source, place, {room.width(), std::min(share, room.height() - forOthers)})) {
    rest -= feelings->size.height() + slide::kBlockGap;
    parts.push_back(std::move(feelings));
  }
  if (!questions.isEmpty()) {
    const qreal both = trials.isEmpty() ? rest : rest - slide::kBlockGap;
    const qreal left = trials.isEmpty() ? 0 : std::min(trials.wholeHeight(), both / 2);
    const qreal height = std::min(questions.wholeHeight(), both - left);
    if (auto part = questions.in(source, {room.width(), height + 1})) {
      rest -= part->size.height() + slide::kBlockGap;
      parts.push_back(std::move(part));
    }
  }
  if (!trials.isEmpty()) {
    if (auto part = trials.in(source, {room.width(), rest})) parts.push_back(std::move(part));
  }
  if (parts.empty()) return nullptr;
  SlideSheet sheet;
  qreal y = 0;
  for (const SharedPicture& part : parts) {
    if (y > 0) y += slide::kBlockGap;
    sheet.put(part, {0, y});
    y += part->size.height();
  }
  return sheet.finish({room.width(), y});
}

}  // namespace throughline::drawing
