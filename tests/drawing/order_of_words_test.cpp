#include <gtest/gtest.h>

#include <QTextLayout>
#include <random>

#include "support/maps.h"
#include "text_measure.h"
#include "throughline/drawing/layout.h"
#include "throughline/drawing/worded.h"
#include "throughline/journey/messages/values.h"
#include "throughline/journey/text.h"

// Directional marks in a text from outside change the order of no word of ours.

namespace throughline::drawing {
namespace {

constexpr std::uint64_t kFirstSeed = 1;
constexpr std::uint64_t kTexts = 400;

/// Where each character of one line begins.
std::vector<qreal> placesIn(const QString& line) {
  QTextLayout layout(line, QFont("Inter", 12));
  layout.beginLayout();
  QTextLine whole = layout.createLine();
  whole.setLineWidth(100'000);
  layout.endLayout();
  std::vector<qreal> places;
  for (int i = 0; i <= line.size(); ++i) places.push_back(whole.cursorToX(i));
  return places;
}

/// "before" stands where it does alone, and "after" in its order behind all else.
void expectOursInOrder(const QString& before, const QString& text, const QString& after) {
  const auto alone = placesIn(before);
  const auto places = placesIn(before + text + after);
  const auto start = static_cast<std::size_t>(before.size());
  const auto end = static_cast<std::size_t>(before.size() + text.size());
  for (std::size_t i = 0; i < start; ++i) ASSERT_NEAR(places[i], alone[i], 0.5) << i;
  for (std::size_t i = end; i + 1 < places.size(); ++i) {
    ASSERT_GT(places[i + 1], places[i]) << "a word of ours runs the other way";
    for (std::size_t inside = start; inside < end; ++inside) {
      ASSERT_GE(places[i] + 0.5, places[inside]) << "a word of ours stands before the text";
    }
  }
}

std::string randomText(std::mt19937_64& random) {
  const char* parts[] = {"a",      "b.c",    " ",      "12",     "(",      "\u05E9",
                         "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066",
                         "\u2067", "\u2068", "\u2069", "\u200F"};
  std::string text;
  for (std::uint64_t i = random() % 12; i > 0; --i) text += parts[random() % std::size(parts)];
  return text + "z";
}

TEST(OrderOfWords, AnIsolatedTextChangesThatOfNoneBesideIt) {
  for (std::uint64_t seed = kFirstSeed; seed < kFirstSeed + kTexts; ++seed) {
    std::mt19937_64 random(seed);
    const QString text = QString::fromStdString(journey::isolated("x" + randomText(random)));
    SCOPED_TRACE("seed " + std::to_string(seed));
    expectOursInOrder(QStringLiteral("Owner: "), text, QStringLiteral(" has 12 cards (live)"));
    if (HasFatalFailure()) return;
  }
}

TEST(OrderOfWords, ATextThatIsNotIsolatedWouldChangeIt) {
  const auto places = placesIn(QStringLiteral("Owner: \u202Egpj has 12"));
  EXPECT_GT(places[9], places[13]);
}

TEST(OrderOfWords, AMessageKeepsItsWordsAtTheirPlaces) {
  const auto message = journey::messages::expected("\u202Etxet a", "\u2067x\u202Ey");
  expectOursInOrder(QStringLiteral("expected "),
                    QString::fromStdString(journey::isolated("\u202Etxet a")),
                    QStringLiteral(", found "));
  EXPECT_EQ(worded(message, {}), QStringLiteral("expected \u2068\u202Etxet a\u2069, found "
                                                "\u2068\u2067x\u202Ey\u2069\u2069"));
}

TEST(OrderOfWords, EachLineOfABrokenTextHoldsWhatTheOnesBeforeLeftOpen) {
  TextMeasure measure;
  const QString text = QStringLiteral("\u2068\u202Eone two three four\u2069 · Q3");
  const auto block = measure.wrap(text, FontRole::body, measure.width(text, FontRole::body) / 2, 9);
  ASSERT_GT(block.lines.size(), 1U);
  EXPECT_TRUE(block.lines[1].text.startsWith(QStringLiteral("\u2068\u202E")));
  EXPECT_TRUE(block.lines.back().text.endsWith(QStringLiteral("Q3")));
}

TEST(OrderOfWords, WhatStandsInOneLineOfAMapWithOthersIsIsolated) {
  journey::Journey map = support::gridMap(2, 1);
  journey::IdSource ids = journey::seededIds(1);
  journey::Edit edit(map, ids);
  edit.change(map.settings().id, [](auto& settings) { settings.scope = "\u202Eepocs"; });
  journey::Persona persona;
  persona.name = "\u2067anosrep";
  const auto id = edit.add(persona);
  for (const auto* stage : map.list<journey::Stage>()) {
    edit.change(stage->id, [](journey::Stage& changed) {
      changed.health.name = "\u202Eeman";
      changed.health.unit = "\u202Etinu";
    });
  }
  ViewOptions options;
  options.personas = {id};
  options.title = true;
  const auto layout = LayoutEngine().layout(map, options);
  int joined = 0;
  forEachPicture(layout, [&](const PlacedPicture& placed) {
    for (const Mark& mark : placed.picture.marks) {
      const auto* text = std::get_if<TextMark>(&mark);
      if (!text || !text->text.contains(QStringLiteral(" · "))) continue;
      EXPECT_EQ(journey::isolated(text->text.toStdString()), text->text.toStdString());
      ++joined;
    }
  });
  EXPECT_GE(joined, 3) << "below the title, and a unit beside a name in each stage";
}

}  // namespace
}  // namespace throughline::drawing
