#include <algorithm>

#include "cells.h"
#include "throughline/journey/messages/map.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using journey::EvidenceKind;
using metrics::kInterviewsOfFirmStage;

constexpr qreal kInterviewRadius = 4.5;
constexpr qreal kInterviewStep = 12;
constexpr qreal kDotsHeight = 13;

Mark filledDot(QPointF center, Ink ink) {
  return DotMark{.center = center, .radius = kInterviewRadius, .fill = {ink}, .stroke = {}};
}

// One that is missing: dotted, so that it is told from a filled one without its colour.
Mark missingDot(QPointF center, Ink ink) {
  QPainterPath ring;
  ring.addEllipse(center, kInterviewRadius - 0.5, kInterviewRadius - 0.5);
  return PathMark{.path = ring, .fill = {}, .stroke = {ink}, .strokeWidth = 1.2, .dash = 1.6};
}

void drawDots(PictureBuilder& builder, std::int64_t interviews, Ink ink) {
  for (std::int64_t i = 0; i < kInterviewsOfFirmStage; ++i) {
    const QPointF center(kInterviewRadius + static_cast<qreal>(i) * kInterviewStep,
                         kDotsHeight / 2 - 1);
    builder.add(i < interviews ? filledDot(center, ink) : missingDot(center, ink));
  }
  if (interviews <= kInterviewsOfFirmStage) return;
  constexpr qreal kAfter = kInterviewStep * static_cast<qreal>(kInterviewsOfFirmStage) + 3;
  const auto beyond = static_cast<double>(interviews - kInterviewsOfFirmStage);
  builder.text({PartRole::figure}, builder.words(messages::beyondEnough(numberWords(beyond))),
               FontRole::small, {Ink::secondText},
               {.topLeft = {kAfter, kDotsHeight / 2 - 1 - lineHeight(FontRole::small) / 2},
                .width = builder.cellWidth() - kAfter});
}

QString otherWords(const PictureBuilder& builder, const metrics::StageEvidence& evidence) {
  QStringList parts;
  for (const EvidenceKind kind :
       {EvidenceKind::survey, EvidenceKind::support_ticket, EvidenceKind::crm_note,
        EvidenceKind::usability_test, EvidenceKind::analytics}) {
    if (evidence.of(kind) > 0) parts << builder.words(words(kind, evidence.of(kind)));
  }
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

SharedPicture evidenceCell(Typesetting& type, journey::Id<journey::Stage> stage,
                           const metrics::StageEvidence& evidence) {
  PictureBuilder builder(type, targetOf(stage));
  const std::int64_t interviews = evidence.interviews();
  const bool firm = !evidence.isHypothesis();
  const Ink ink = interviews == 0 ? Ink::fault : firm ? Ink::text : Ink::doubtful;
  const QString said = builder.words(metrics::interviewWords(interviews));
  const qreal dots = type.brief ? 0 : kDotsHeight;
  qreal y = dots;
  y += builder.part({PartRole::figure}, said, [&] {
    if (!type.brief) drawDots(builder, interviews, firm ? Ink::secondText : ink);
    return builder
        .text({PartRole::figure}, said, FontRole::smallStrong, {ink},
              {.topLeft = {0, dots}, .width = type.cellWidth, .mostLines = 2})
        .height;
  });
  const QString others = otherWords(builder, evidence);
  if (others.isEmpty()) return builder.finish({type.cellWidth, y});
  // Where room is short they stand behind the interviews, if they fit there.
  constexpr qreal kBehind = 6;
  const qreal behind = builder.width(said, FontRole::smallStrong) + kBehind;
  const bool fits = behind + builder.width(others, FontRole::small) + 1 <= type.cellWidth;
  const QPointF topLeft = type.brief && fits ? QPointF(behind, dots) : QPointF(0, y);
  const qreal height =
      builder
          .text({PartRole::figure}, others, FontRole::small, {Ink::secondText},
                {.topLeft = topLeft, .width = type.cellWidth - topLeft.x(), .mostLines = 4})
          .height;
  y = std::max(y, topLeft.y() + height);
  return builder.finish({type.cellWidth, y});
}

}  // namespace throughline::drawing
