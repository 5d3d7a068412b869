#pragma once

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <map>

#include "throughline/drawing/fonts.h"
#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// The map laid out by an engine that remembers nothing.
inline MapLayout layoutOf(const journey::Journey& map, const ViewOptions& options = {}) {
  LayoutEngine engine;
  return engine.layout(map, options);
}

}  // namespace throughline::drawing

// What every layout must hold, whatever stands on the map.

namespace throughline::drawing::checks {

inline constexpr qreal kSlack = 0.75;  // of rounding in Qt's and our own measuring

inline std::string describe(const Element& element) {
  return "element of kind " + std::to_string(static_cast<int>(element.kind)) + " at " +
         std::to_string(element.rect.x()) + ", " + std::to_string(element.rect.y()) + " sized " +
         std::to_string(element.rect.width()) + " x " + std::to_string(element.rect.height());
}

inline void expectInside(const QRectF& outer, const QRectF& inner, const std::string& what) {
  EXPECT_TRUE(outer.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(inner)) << what;
}

/// Each line of text, as Qt itself measures it, lies inside its picture.
inline void expectTextsInside(const Picture& picture) {
  const QRectF frame({0, 0}, picture.size);
  for (const Mark& mark : picture.marks) {
    const auto* text = std::get_if<TextMark>(&mark);
    if (!text) continue;
    const QFontMetricsF metrics(upscaledFont(text->font));
    const qreal measured = metrics.horizontalAdvance(text->text) / kFontUpscale;
    const QRectF line(text->baseline.x(), text->baseline.y() - 1, measured, 1);
    expectInside(frame, line, text->text.toStdString());
    EXPECT_LE(measured, text->width + kSlack) << text->text.toStdString();
  }
}

/// No two lines of text of a picture run into each other.
inline void expectTextsApart(const Picture& picture) {
  std::vector<QRectF> lines;
  for (const Mark& mark : picture.marks) {
    const auto* text = std::get_if<TextMark>(&mark);
    if (!text) continue;
    // The body of the letters, without what only some of them have.
    const qreal body = lineHeight(text->font) * 0.5;
    const QRectF line(text->baseline.x(), text->baseline.y() - body, text->width, body);
    for (const QRectF& other : lines) {
      EXPECT_FALSE(line.adjusted(kSlack, 0, -kSlack, 0).intersects(other))
          << text->text.toStdString();
    }
    lines.push_back(line);
  }
}

inline void expectElementsApart(const MapLayout& layout) {
  std::map<std::pair<journey::Id<journey::Stage>, int>, std::vector<const Element*>> cells;
  for (const Element& element : layout.elements) {
    const bool header = element.kind == ElementKind::stageHeader;
    const auto stage = element.onTimeLine ? journey::Id<journey::Stage>{} : element.stage;
    auto& cell = cells[{stage, header ? -1 : static_cast<int>(element.lane)}];
    for (const Element* other : cell) {
      EXPECT_FALSE(element.rect.adjusted(0.01, 0.01, -0.01, -0.01).intersects(other->rect))
          << describe(element) << " over " << describe(*other);
    }
    cell.push_back(&element);
  }
}

inline void expectElementsInTheirPlace(const MapLayout& layout) {
  for (const Element& element : layout.elements) {
    EXPECT_EQ(element.rect.size(), element.picture->size);
    const Column* column = layout.column(element.stage);
    if (column && !element.onTimeLine) {
      EXPECT_GE(element.rect.left(), column->rect.left()) << describe(element);
      EXPECT_LE(element.rect.right(), column->rect.right() + 0.01) << describe(element);
    }
    if (element.kind == ElementKind::stageHeader) {
      expectInside(
          {layout.laneHeadWidth, layout.stageRowTop, layout.size.width(), layout.stageRowHeight},
          element.rect, describe(element));
    } else {
      const Lane* lane = layout.lane(element.lane);
      ASSERT_NE(lane, nullptr);
      expectInside(lane->rect, element.rect, describe(element));
    }
  }
}

inline void expectLanesStacked(const MapLayout& layout) {
  qreal y = layout.stageRowTop + layout.stageRowHeight;
  for (const Lane& lane : layout.lanes) {
    EXPECT_NEAR(lane.rect.top(), y, 0.01);
    EXPECT_GE(lane.rect.height(), lane.head->size.height());
    EXPECT_LE(lane.head->size.width(), layout.laneHeadWidth);
    y = lane.rect.bottom();
  }
  EXPECT_LE(y, layout.size.height());
  for (const Column& column : layout.columns) {
    expectInside({{0, 0}, layout.size}, column.rect, "column");
  }
}

/// Element by element and mark by mark.
inline void expectSameMarks(const MapLayout& one, const MapLayout& other) {
  EXPECT_EQ(one.size, other.size);
  ASSERT_EQ(one.elements.size(), other.elements.size());
  for (std::size_t i = 0; i < one.elements.size(); ++i) {
    const Element& a = one.elements[i];
    const Element& b = other.elements[i];
    EXPECT_EQ(a.kind, b.kind);
    EXPECT_EQ(a.target, b.target);
    EXPECT_EQ(a.stage, b.stage);
    EXPECT_EQ(a.lane, b.lane);
    EXPECT_EQ(a.rect, b.rect) << describe(a);
    EXPECT_EQ(a.topic, b.topic);
    EXPECT_TRUE(*a.picture == *b.picture) << describe(a);
  }
  ASSERT_EQ(one.lanes.size(), other.lanes.size());
  for (std::size_t i = 0; i < one.lanes.size(); ++i) {
    EXPECT_EQ(one.lanes[i].id, other.lanes[i].id);
    EXPECT_EQ(one.lanes[i].rect, other.lanes[i].rect);
    EXPECT_TRUE(*one.lanes[i].head == *other.lanes[i].head);
  }
  ASSERT_EQ(one.columns.size(), other.columns.size());
  for (std::size_t i = 0; i < one.columns.size(); ++i) {
    EXPECT_EQ(one.columns[i].rect, other.columns[i].rect);
    EXPECT_EQ(one.columns[i].tinted, other.columns[i].tinted);
  }
  EXPECT_TRUE(*one.ground == *other.ground);
  EXPECT_TRUE(*one.grid == *other.grid);
  ASSERT_EQ(one.curves.size(), other.curves.size());
  for (std::size_t i = 0; i < one.curves.size(); ++i) {
    EXPECT_TRUE(*one.curves[i].picture == *other.curves[i].picture);
  }
  ASSERT_EQ(one.links.size(), other.links.size());
  for (std::size_t i = 0; i < one.links.size(); ++i) {
    EXPECT_TRUE(*one.links[i].picture == *other.links[i].picture);
  }
}

inline void expectSound(const MapLayout& layout) {
  expectElementsApart(layout);
  expectElementsInTheirPlace(layout);
  expectLanesStacked(layout);
  for (const Element& element : layout.elements) {
    expectTextsInside(*element.picture);
    expectTextsApart(*element.picture);
  }
  for (const Lane& lane : layout.lanes) expectTextsInside(*lane.head);
  if (layout.title) expectTextsInside(*layout.title);
}

}  // namespace throughline::drawing::checks
