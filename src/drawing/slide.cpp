#include "throughline/drawing/slide.h"

#include <algorithm>

#include "throughline/drawing/fonts.h"

namespace throughline::drawing {

namespace {

// How large the titles of cards are to be on a slide of 1080 lines.
constexpr qreal kReadableOnMap = 14;
constexpr qreal kReadableOnStage = 18;
constexpr qreal kLines = 1080;

constexpr qreal kWidestColumn = 4 * measure::kColumnWidth;
constexpr std::size_t kMostStacks = 4;
constexpr int kHalvings = 7;             // of the range in which the best width is looked for
constexpr std::size_t kTooMany = 2'000;  // elements: nothing makes room for so many

/// The map set in one way, and how large it comes out.
struct Setting {
  MapLayout layout;
  qreal scale = 0;
};

class SlideSetter {
 public:
  SlideSetter(const journey::Journey& journey, const ViewOptions& view, QSize size)
      : m_journey(journey), m_view(view), m_size(size) {}

  [[nodiscard]] MapLayout set() {
    Setting best = stacked(false);
    if (best.scale < readableScale(best.layout)) {
      Setting brief = stacked(true);
      if (brief.scale > best.scale) best = std::move(brief);
    }
    return std::move(best.layout);
  }

 private:
  [[nodiscard]] static bool isOneStage(const MapLayout& layout) {
    return std::ranges::all_of(layout.columns, [&](const Column& column) {
      return column.stage == layout.columns.front().stage;
    });
  }

  [[nodiscard]] qreal readableScale(const MapLayout& layout) const {
    const qreal pixels = isOneStage(layout) ? kReadableOnStage : kReadableOnMap;
    return pixels * m_size.height() / kLines / fontSize(FontRole::cardTitle);
  }

  /// A stage in as many stacks as make it large and leave little of the slide empty.
  [[nodiscard]] Setting stacked(bool brief) {
    Setting best = widened({.brief = brief});
    const std::size_t lanes = best.layout.lanes.size();
    const std::size_t most = isOneStage(best.layout) ? std::min(kMostStacks, lanes) : 1;
    for (std::size_t stacks = 2; stacks <= most; ++stacks) {
      Setting next = widened({.stacks = stacks, .brief = brief});
      const qreal gained = next.scale * filledShare(next) - best.scale * filledShare(best);
      if (gained > 0) best = std::move(next);
    }
    return best;
  }

  /// Of the width or of the height, whichever is filled less.
  [[nodiscard]] qreal filledShare(const Setting& setting) const {
    return setting.scale * std::min(setting.layout.size.width() / m_size.width(),
                                    setting.layout.size.height() / m_size.height());
  }

  /// With columns as wide as makes the picture largest: where the height is what limits it,
  /// wider ones take fewer lines. Of those that come out as large the widest.
  [[nodiscard]] Setting widened(Arrangement arrangement) {
    Setting best = setting(arrangement);
    if (isLimitedByWidth(best.layout) || best.layout.elements.size() > kTooMany) return best;
    qreal narrow = arrangement.columnWidth;
    qreal wide = kWidestColumn;
    for (int i = 0; i < kHalvings; ++i) {
      arrangement.columnWidth = (narrow + wide) / 2;
      Setting next = setting(arrangement);
      (isLimitedByWidth(next.layout) ? wide : narrow) = arrangement.columnWidth;
      if (next.scale >= best.scale) best = std::move(next);
    }
    return best;
  }

  [[nodiscard]] Setting setting(const Arrangement& arrangement) {
    ViewOptions view = m_view;
    view.arrangement = arrangement;
    Setting made{m_engine.layout(m_journey, view)};
    made.scale = pictureScale(made.layout, {.fitInto = m_size});
    return made;
  }

  [[nodiscard]] bool isLimitedByWidth(const MapLayout& layout) const {
    return layout.size.width() * m_size.height() >= layout.size.height() * m_size.width();
  }

  const journey::Journey& m_journey;
  const ViewOptions& m_view;
  QSize m_size;
  LayoutEngine m_engine;
};

}  // namespace

MapLayout pictureLayout(const journey::Journey& journey, const ViewOptions& view,
                        const PictureOptions& options) {
  if (options.fitInto) return SlideSetter(journey, view, *options.fitInto).set();
  return LayoutEngine().layout(journey, view);
}

std::optional<qreal> smallestText(const MapLayout& layout, const PictureOptions& options) {
  std::optional<qreal> smallest;
  forEachPicture(layout, [&](const PlacedPicture& placed) {
    for (const Mark& mark : placed.picture.marks) {
      const auto* text = std::get_if<TextMark>(&mark);
      if (!text) continue;
      const qreal size = fontSize(text->font);
      if (!smallest || size < *smallest) smallest = size;
    }
  });
  if (!smallest) return std::nullopt;
  return *smallest * pictureScale(layout, options);
}

}  // namespace throughline::drawing
