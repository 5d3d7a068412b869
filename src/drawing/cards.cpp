#include "cards.h"

#include <algorithm>

#include "throughline/journey/messages/map.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using measure::kCardPaddingX;
using measure::kCardPaddingY;

constexpr int kTitleLines = 4;
constexpr qreal kDotRadius = 3;
constexpr qreal kDotRoom = 11;
constexpr qreal kPictureGap = 5;

Mark ground(QSizeF size, Ink fill, Ink stroke, bool dashed, bool shadow) {
  return BoxMark{.rect = {QPointF(0, 0), size},
                 .radius = measure::kCorner,
                 .fill = {fill},
                 .stroke = {stroke},
                 .strokeWidth = 1,
                 .dashed = dashed,
                 .shadow = shadow};
}

Mark cardGround(QSizeF size, journey::Side side) {
  switch (side) {
    case journey::Side::backstage:
      return ground(size, Ink::recess, Ink::strongLine, false, false);
    case journey::Side::unseen:
      return ground(size, Ink::paper, Ink::strongLine, true, false);
    case journey::Side::customer:
      break;
  }
  return plainGround(size);
}

// Its shape kept, in the middle of its room; the height.
qreal drawPicture(PictureBuilder& builder, const Typesetting& type,
                  const std::optional<journey::ImageHash>& picture, QPointF topLeft, qreal width) {
  constexpr qreal kHighest = 120;
  constexpr qreal kRadius = 4;
  const auto info = picture && type.images ? type.images->info(*picture) : std::nullopt;
  if (!info || type.brief) return 0;
  const QSizeF room(width, std::min(kHighest, width * info->height / info->width));
  const QSizeF size = QSizeF(info->width, info->height).scaled(room, Qt::KeepAspectRatio);
  const QRectF rect(topLeft + QPointF((width - size.width()) / 2, 0), size);
  builder.part({PartRole::picture, "picture"}, builder.words(messages::pictureShown()), [&] {
    builder.add(ImageMark{rect, kRadius, *picture, type.images});
    builder.add(BoxMark{.rect = rect, .radius = kRadius, .fill = {}, .stroke = {Ink::line}});
  });
  return size.height();
}

// What the card must say besides its owner: who sees it, and that it isn't live.
QString standing(const PictureBuilder& builder, const journey::Touchpoint& touchpoint) {
  QStringList words;
  const auto add = [&](const journey::Message& word) { words << builder.words(word); };
  if (touchpoint.side == journey::Side::unseen) add(messages::customerOnly());
  if (touchpoint.side == journey::Side::backstage) add(messages::backstage());
  if (touchpoint.status == journey::Status::planned) add(messages::plannedTouchpoint());
  if (touchpoint.status == journey::Status::retired) add(messages::retiredTouchpoint());
  return words.join(QStringLiteral(" · "));
}

// Behind the owner where there is room, else on a line of its own.
qreal drawStanding(PictureBuilder& builder, const QString& standing,
                   const PictureBuilder::Extent& owner, QPointF topLeft, qreal width) {
  if (standing.isEmpty()) return owner.height;
  constexpr PictureBuilder::Meaning kStatus{PartRole::status};
  const QString behind = QStringLiteral("· ") + standing;
  const qreal needed = builder.width(behind, FontRole::smallItalic);
  constexpr qreal kSpace = 4;
  if (owner.height > 0 && owner.lastWidth + kSpace + needed <= width) {
    builder.part(kStatus, standing, [&] {
      builder.text(
          kStatus, behind, FontRole::smallItalic, {Ink::secondText},
          {.topLeft = topLeft + QPointF(owner.lastWidth + kSpace, 0), .width = needed + 1});
    });
    return owner.height;
  }
  return owner.height + builder
                            .text(kStatus, standing, FontRole::smallItalic, {Ink::secondText},
                                  {.topLeft = topLeft + QPointF(0, owner.height), .width = width})
                            .height;
}

// A word on a small ground of its own; its width.
qreal drawTag(PictureBuilder& builder, PictureBuilder::Meaning meaning,
              const journey::Message& message, QPointF topLeft) {
  constexpr qreal kPadding = 4;
  const QString word = builder.words(message);
  const qreal width = builder.width(word, FontRole::small) + 2 * kPadding;
  builder.part(meaning, word, [&] {
    builder.add(BoxMark{.rect = {topLeft, QSizeF(width, lineHeight(FontRole::small))},
                        .radius = 3,
                        .fill = {Ink::chip},
                        .stroke = {}});
    builder.text(meaning, word, FontRole::small, {Ink::secondText},
                 {.topLeft = topLeft + QPointF(kPadding, 0), .width = width - kPadding});
  });
  return width;
}

// "Running · 15 Aug – 31 Oct 2026", or that nobody has said when.
journey::Message datesOf(const journey::Campaign& campaign) {
  const bool hasDates = campaign.start || campaign.end;
  return hasDates ? spanWords(campaign.start, campaign.end) : messages::noDatesYet();
}

// The state of a campaign and from when to when it runs; the height.
qreal drawDates(PictureBuilder& builder, const journey::Campaign& campaign, QPointF topLeft,
                qreal width) {
  const qreal tag =
      drawTag(builder, {PartRole::status, "status"}, words(campaign.status), topLeft) + 6;
  return std::max(
      lineHeight(FontRole::small),
      builder
          .text({PartRole::label}, builder.words(datesOf(campaign)), FontRole::small,
                {Ink::secondText},
                {.topLeft = topLeft + QPointF(tag, 0), .width = width - tag, .mostLines = 2})
          .height);
}

}  // namespace

qreal ownerWidth(PictureBuilder& builder, const journey::Department* owner) {
  if (!owner) return builder.width(builder.words(messages::noOwner()), FontRole::smallStrong);
  return kDotRoom + builder.width(shownText(owner->name), FontRole::small);
}

PictureBuilder::Extent drawOwner(PictureBuilder& builder, const journey::Department* owner,
                                 QPointF topLeft, qreal width) {
  constexpr PictureBuilder::Meaning kOwner{PartRole::owner, "owner"};
  if (!owner) {
    return builder.text(kOwner, builder.words(messages::noOwner()), FontRole::smallStrong,
                        {Ink::fault}, {.topLeft = topLeft, .width = width});
  }
  const QString name = shownText(owner->name);
  return builder.part(kOwner, name, [&] {
    const qreal middle = topLeft.y() + lineHeight(FontRole::small) / 2;
    const QColor color(QString::fromStdString(owner->color));
    builder.add(DotMark{
        .center = {topLeft.x() + kDotRadius, middle},
        .radius = kDotRadius,
        .fill = color.isValid() ? Color{.ink = Ink::own, .own = color} : Color{Ink::faintText},
        .stroke = {}});
    // As wide as the name itself, so that one written from the right stays at its dot.
    const qreal room = std::min(builder.width(name, FontRole::small) + 1, width - kDotRoom);
    PictureBuilder::Extent extent =
        builder.text(kOwner, name, FontRole::small, {Ink::secondText},
                     {.topLeft = topLeft + QPointF(kDotRoom, 0), .width = room});
    // Written from the right it ends where its room does.
    extent.lastWidth = kDotRoom + (extent.rightToLeft ? room : extent.lastWidth);
    return extent;
  });
}

Mark plainGround(QSizeF size) { return ground(size, Ink::surface, Ink::line, false, true); }

SharedPicture touchpointCard(Typesetting& type, ChannelIcons& icons,
                             const journey::Touchpoint& touchpoint,
                             const journey::Department* owner) {
  PictureBuilder builder(type, {journey::Kind::touchpoint, touchpoint.id.value});
  icons.draw(builder, touchpoint.channel, {kCardPaddingX, kCardPaddingY});
  const qreal left = kCardPaddingX * 2 + kChipSide;
  const qreal width = type.cellWidth - left - kCardPaddingX;
  const bool live = touchpoint.status != journey::Status::retired;
  qreal y = kCardPaddingY;
  y += builder
           .text({PartRole::title, "title"}, shownText(touchpoint.title), FontRole::cardTitle,
                 {live ? Ink::text : Ink::secondText},
                 {.topLeft = {left, y}, .width = width, .mostLines = kTitleLines, .struck = !live})
           .height;
  PictureBuilder::Extent held;
  // Nobody here can own what only the customer sees.
  if (owner || touchpoint.side != journey::Side::unseen) {
    held = drawOwner(builder, owner, {left, y}, width);
  }
  y += drawStanding(builder, standing(builder, touchpoint), held, {left, y}, width);
  if (type.jobs && !touchpoint.job.empty()) {
    y += builder
             .text({PartRole::label, "job"}, shownText(touchpoint.job), FontRole::small,
                   {Ink::secondText}, {.topLeft = {left, y + 2}, .width = width, .mostLines = 3})
             .height +
         2;
  }
  y = std::max(y, kCardPaddingY + kChipSide);
  if (const qreal height =
          drawPicture(builder, type, touchpoint.picture, {kCardPaddingX, y + kPictureGap},
                      type.cellWidth - 2 * kCardPaddingX);
      height > 0) {
    y += kPictureGap + height;
  }
  const QSizeF size(type.cellWidth, y + kCardPaddingY);
  return builder.finishOn(cardGround(size, touchpoint.side), size);
}

SharedPicture experimentCard(Typesetting& type, const journey::Experiment& experiment) {
  PictureBuilder builder(type, {journey::Kind::experiment, experiment.id.value});
  const qreal width = type.cellWidth - 2 * kCardPaddingX;
  qreal y = kCardPaddingY;
  y += builder
           .text({PartRole::title, "title"}, shownText(experiment.title), FontRole::cardTitle,
                 {Ink::text},
                 {.topLeft = {kCardPaddingX, y}, .width = width, .mostLines = kTitleLines})
           .height;
  y += 2;
  const qreal tag =
      drawTag(builder, {PartRole::label, "kind"}, words(experiment.kind), {kCardPaddingX, y}) + 6;
  journey::Message status = words(experiment.status);
  const bool decided = experiment.status == journey::ExperimentStatus::decided;
  const QString decision = shownText(experiment.decision);
  if (decided && !decision.isEmpty()) status = messages::placed(status, decision.toStdString());
  y += builder
           .text({PartRole::status, "status"}, builder.words(status), FontRole::small,
                 {Ink::secondText},
                 {.topLeft = {kCardPaddingX + tag, y}, .width = width - tag, .mostLines = 2})
           .height;
  const QSizeF size(type.cellWidth, y + kCardPaddingY);
  return builder.finishOn(plainGround(size), size);
}

SharedPicture campaignCard(Typesetting& type, const journey::Campaign& campaign,
                           const journey::Department* owner) {
  PictureBuilder builder(type, {journey::Kind::campaign, campaign.id.value});
  const qreal width = type.cellWidth - 2 * kCardPaddingX;
  qreal y = kCardPaddingY;
  y += builder
           .text({PartRole::title, "name"}, shownText(campaign.name), FontRole::cardTitle,
                 {Ink::text},
                 {.topLeft = {kCardPaddingX, y}, .width = width, .mostLines = kTitleLines})
           .height;
  const PictureBuilder::Extent held = drawOwner(builder, owner, {kCardPaddingX, y}, width);
  const QPointF below(kCardPaddingX, y + held.height + 2);
  y = type.brief ? y + drawStanding(builder, builder.words(words(campaign.status)), held,
                                    {kCardPaddingX, y}, width)
                 : below.y() + drawDates(builder, campaign, below, width);
  const QSizeF size(type.cellWidth, y + kCardPaddingY);
  return builder.finishOn(plainGround(size), size);
}

}  // namespace throughline::drawing
