#include "marked_picture.h"

#include <algorithm>
#include <array>

#include "picture_parts.h"
#include "throughline/drawing/fonts.h"

namespace throughline::drawing {

namespace {

constexpr qreal kEdgeWidth = 1.5;
constexpr qreal kChipPadding = 5;
constexpr qreal kBelowChip = 2;
constexpr qreal kAroundBare = 4;  // between an edge and what has no ground of its own
constexpr qreal kApartBare = 4;   // between such an edge and what stands above and below
constexpr std::size_t kMostShifts = 3;

bool hasGround(const Picture& picture) {
  if (picture.marks.empty()) return false;
  const auto* box = std::get_if<BoxMark>(&picture.marks.front());
  return box && box->rect == QRectF(QPointF(0, 0), picture.size);
}

/// Where the title of a card begins; what stands left of it (a channel's sign) keeps its place.
qreal titleLeft(const Picture& picture) {
  const Part* title = partOf(picture, PartRole::title);
  const QRectF bounds = title ? boundsOf(picture, *title) : QRectF();
  if (title && bounds.isValid() && !std::ranges::any_of(picture.marks, [](const auto& mark) {
        const auto* text = std::get_if<TextMark>(&mark);
        return text && text->rightToLeft;
      })) {
    return bounds.left();
  }
  return hasGround(picture) ? measure::kCardPaddingX : 0;
}

SharedPicture chipPicture(Typesetting& type, const ChangeLook& look, qreal width) {
  PictureBuilder builder(type, {});
  const QString text = signOf(look.mark) + QStringLiteral("  ") + look.words;
  const qreal wanted = builder.width(text, FontRole::smallStrong) + 1 + 2 * kChipPadding;
  const QSizeF size(std::min(wanted, width), kChipHeight);
  builder.part({PartRole::status}, text, [&] {
    builder.add(BoxMark{
        .rect = {QPointF(0, 0), size}, .radius = 3, .fill = {markGround(look.mark)}, .stroke = {}});
    builder.text({PartRole::status}, text, FontRole::smallStrong, {markInk(look.mark)},
                 {.topLeft = {kChipPadding, (kChipHeight - lineHeight(FontRole::smallStrong)) / 2},
                  .width = size.width() - 2 * kChipPadding + 1});
  });
  return builder.finish(size);
}

/// "live (struck) retired", in one line where it fits.
qreal drawShift(PictureBuilder& builder, const ShownShift& shift, qreal top, qreal width) {
  constexpr qreal kSpace = 4;
  const QString said =
      shift.before.isEmpty() && shift.after.isEmpty()
          ? shift.field
          : shift.field + QStringLiteral(": ") + shift.before + QStringLiteral(" → ") + shift.after;
  return builder.part({PartRole::detail}, said, [&] {
    if (shift.before.isEmpty() && shift.after.isEmpty()) {
      return builder
          .text({PartRole::detail}, shift.field, FontRole::smallItalic, {Ink::secondText},
                {.topLeft = {0, top}, .width = width})
          .height;
    }
    const auto old =
        builder.text({PartRole::detail}, shift.before, FontRole::small, {Ink::secondText},
                     {.topLeft = {0, top}, .width = width, .struck = true});
    const qreal needed = builder.width(shift.after, FontRole::smallStrong) + 1;
    const bool beside = old.lastWidth + kSpace + needed <= width;
    const QPointF at = beside ? QPointF(old.lastWidth + kSpace, top) : QPointF(0, top + old.height);
    const auto now =
        builder.text({PartRole::detail}, shift.after, FontRole::smallStrong, {Ink::text},
                     {.topLeft = at, .width = width - at.x(), .mostLines = 2});
    return beside ? std::max(old.height, now.height) : old.height + now.height;
  });
}

SharedPicture shiftsPicture(Typesetting& type, const ChangeLook& look, qreal width) {
  PictureBuilder builder(type, {});
  qreal y = 0;
  const bool tooMany = look.shifts.size() > kMostShifts;
  const std::size_t shown = tooMany ? kMostShifts - 1 : look.shifts.size();
  for (std::size_t at = 0; at < shown; ++at) y += drawShift(builder, look.shifts[at], y, width);
  if (tooMany) {
    QStringList others;
    for (std::size_t at = shown; at < look.shifts.size(); ++at) others << look.shifts[at].field;
    y += builder
             .text({PartRole::detail}, QStringLiteral("+ ") + others.join(QStringLiteral(", ")),
                   FontRole::smallItalic, {Ink::secondText}, {.topLeft = {0, y}, .width = width})
             .height;
  }
  return builder.finish({width, y});
}

/// What is there no longer: struck and grey.
void fade(Picture& picture, std::size_t from) {
  std::size_t titleFrom = 0;
  std::size_t titleEnd = 0;
  if (const Part* title = partOf(picture, PartRole::title)) {
    titleFrom = title->firstMark;
    titleEnd = title->endMark;
  } else if (const Part* says = partOf(picture, PartRole::statement)) {
    titleFrom = says->firstMark;
    titleEnd = says->endMark;
  }
  for (std::size_t at = from; at < picture.marks.size(); ++at) {
    auto* text = std::get_if<TextMark>(&picture.marks[at]);
    if (!text) continue;
    text->color = {Ink::secondText};
    if (at >= titleFrom && at < titleEnd) text->struck = true;
  }
}

std::vector<Mark> groundsOf(const QRectF& rect, const ChangeLook& look) {
  BoxMark box{.rect = rect,
              .radius = measure::kCorner,
              .fill = look.former ? Color{Ink::removedGround} : Color{Ink::surface},
              .stroke = {markInk(look.mark)},
              .strokeWidth = kEdgeWidth,
              .dashed = look.former};
  std::vector<Mark> marks{box};
  if (look.former) {
    Color lines{markInk(look.mark)};
    lines.opacity = 0.3F;
    marks.push_back(hatching(rect.adjusted(2, 2, -2, -2), lines));
  }
  return marks;
}

}  // namespace

QString signOf(journey::Mark mark) {
  switch (mark) {
    case journey::Mark::added:
      return QStringLiteral("+");
    case journey::Mark::removed:
      return QStringLiteral("−");
    case journey::Mark::moved:
      return QStringLiteral("→");
    case journey::Mark::changed:
      break;
  }
  return QStringLiteral("~");
}

Ink markInk(journey::Mark mark) {
  constexpr std::array kInks{Ink::added, Ink::removed, Ink::moved, Ink::changed};
  return kInks.at(static_cast<std::size_t>(mark));
}

Ink markGround(journey::Mark mark) {
  constexpr std::array kInks{Ink::addedGround, Ink::removedGround, Ink::movedGround,
                             Ink::changedGround};
  return kInks.at(static_cast<std::size_t>(mark));
}

SharedPicture markedPicture(Typesetting& type, const Picture& picture, const ChangeLook& look) {
  const bool grounded = hasGround(picture);
  const qreal outside = grounded ? 0 : kAroundBare;
  const qreal paddingY = grounded ? measure::kCardPaddingY : kAroundBare;
  const qreal apart = grounded ? 0 : kApartBare;
  const qreal left = titleLeft(picture);
  const qreal right = picture.size.width() - (grounded ? measure::kCardPaddingX : 0);
  const qreal down = kChipHeight + kBelowChip + (grounded ? 0 : paddingY) + apart;

  Picture content;
  std::vector<qreal> shiftOf;
  addPicture(content, picture, {0, 0});
  for (Mark& mark : content.marks) {
    const bool staysUp = grounded && boundsOf(mark).right() <= left;
    if (!staysUp) mark = movedBy(std::move(mark), {0, down});
  }
  if (look.former) fade(content, 0);

  qreal bottom = picture.size.height() + down - (grounded ? paddingY : 0);
  Picture whole;
  const SharedPicture shifts =
      look.former ? nullptr : shiftsPicture(type, look, std::max(right - left, 40.0));
  const qreal shiftsTop = bottom + 1;
  if (shifts) bottom += shifts->size.height() > 0 ? shifts->size.height() + 1 : 0;
  whole.size = {picture.size.width(), bottom + paddingY + apart};
  const QRectF ground(-outside, apart, whole.size.width() + 2 * outside,
                      whole.size.height() - 2 * apart);
  for (Mark& mark : groundsOf(ground, look)) {
    whole.marks.push_back(std::move(mark));
  }
  if (grounded) {  // the ground of its own gives way, and keeps its place for the parts
    std::get<BoxMark>(content.marks.front()) = BoxMark{.rect = {}, .fill = {}, .stroke = {}};
  }
  addPicture(whole, content, {0, 0});
  addPicture(whole, *chipPicture(type, look, right - left), {left, paddingY + apart});
  if (shifts) addPicture(whole, *shifts, {left, shiftsTop});
  return std::make_shared<Picture>(std::move(whole));
}

SharedPicture edgedPicture(Typesetting& type, const Picture& picture, const ChangeLook& look) {
  constexpr qreal kSignSide = 11;
  Picture whole;
  whole.size = picture.size;
  addPicture(whole, picture, {0, 0});
  if (look.former) fade(whole, 0);
  const QRectF rect = QRectF(QPointF(0, 0), picture.size).adjusted(-1, -1, 1, 1);
  whole.marks.emplace_back(BoxMark{.rect = rect,
                                   .radius = 4,
                                   .fill = {},
                                   .stroke = {markInk(look.mark)},
                                   .strokeWidth = kEdgeWidth,
                                   .dashed = look.former});
  PictureBuilder builder(type, {});
  const QString sign = signOf(look.mark);
  builder.part({PartRole::status}, sign + QStringLiteral(" ") + look.words, [&] {
    builder.add(DotMark{.center = {kSignSide / 2, kSignSide / 2},
                        .radius = kSignSide / 2,
                        .fill = {markGround(look.mark)},
                        .stroke = {markInk(look.mark)}});
    const qreal width = builder.width(sign, FontRole::smallStrong);
    builder.text(
        {PartRole::status}, sign, FontRole::smallStrong, {markInk(look.mark)},
        {.topLeft = {(kSignSide - width) / 2, (kSignSide - lineHeight(FontRole::smallStrong)) / 2},
         .width = width + 2});
  });
  addPicture(whole, *builder.finish({kSignSide, kSignSide}),
             {picture.size.width() - kSignSide / 2, -kSignSide / 2});
  return std::make_shared<Picture>(std::move(whole));
}

SharedPicture markedHeader(Typesetting& type, const Picture& picture, const ChangeLook& look) {
  constexpr qreal kLeft = 12;
  Picture whole;
  whole.size = picture.size;
  addPicture(whole, picture, {0, 0});
  if (look.former) {
    fade(whole, 0);
    whole.marks.push_back(hatching(QRectF(QPointF(0, 0), picture.size).adjusted(4, 0, -12, 0),
                                   {.ink = Ink::secondText, .opacity = 0.3F}));
  }
  addPicture(whole, *chipPicture(type, look, picture.size.width() - 2 * kLeft),
             {kLeft, picture.size.height() - kChipHeight - 3});
  return std::make_shared<Picture>(std::move(whole));
}

SharedPicture quietPicture(const Picture& picture) {
  constexpr float kFaint = 0.6F;
  auto quiet = std::make_shared<Picture>(picture);
  struct Quieten {
    void operator()(TextMark& text) const {
      const Ink ink = text.color.ink;
      if (ink == Ink::text) text.color = {Ink::secondText};
      if (ink == Ink::fault || ink == Ink::doubtful) text.color = {Ink::secondText};
      if (ink == Ink::secondText) text.color = {Ink::faintText};
    }
    void operator()(BoxMark& box) const {
      box.shadow = false;
      if (box.fill.ink != Ink::surface) box.fill.opacity *= kFaint;
    }
    void operator()(DotMark& dot) const { dot.fill.opacity *= kFaint; }
    void operator()(PathMark& path) const {
      path.fill.opacity *= kFaint;
      path.stroke.opacity *= kFaint;
    }
    void operator()(ImageMark&) const {}
  };
  for (Mark& mark : quiet->marks) std::visit(Quieten{}, mark);
  return quiet;
}

}  // namespace throughline::drawing
