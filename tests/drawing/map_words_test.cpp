#include <QCoreApplication>
#include <QTranslator>

#include "layout_checks.h"
#include "support/brackets.h"
#include "support/every_field_map.h"
#include "support/maps.h"
#include "support/random_numbers.h"
#include "throughline/journey/starter.h"

// The words of a picture are messages, said in the language that its options ask for.

namespace throughline::drawing {
namespace {

QString bracketed(const journey::Message& message, const journey::Notation& notation) {
  return "⟦" + inEnglish(message, notation) + "⟧";
}

void expectOnlyDataOutsideBrackets(const journey::Journey& map, const MapLayout& layout) {
  const QStringList data = support::textsOf(map);
  forEachPicture(layout, [&](const PlacedPicture& placed) {
    for (const Part& part : placed.picture.parts) {
      const QString rest = support::untranslated(part.text, data);
      EXPECT_FALSE(std::ranges::any_of(rest, [](QChar c) { return c.isLetter(); }))
          << part.text.toStdString();
    }
  });
}

TEST(MapWords, AreSaidAsTheOptionsAskFor) {
  journey::IdSource ids = journey::seededIds(3);
  journey::Journey bare;
  bare.put(journey::MapSettings{.title = "Nothing yet"});
  for (const journey::Journey& map :
       {support::leahMap(), support::everyFieldMap(), journey::sevenStages("New", ids), bare,
        support::RandomNumbers(1).make(), support::RandomNumbers(2).make()}) {
    for (const bool invitations : {false, true}) {
      expectOnlyDataOutsideBrackets(
          map, layoutOf(map, {.invitations = invitations, .title = true, .words = bracketed}));
    }
  }
}

TEST(MapWords, AnEngineForgetsAnotherLanguage) {
  const journey::Journey map = support::leahMap();
  LayoutEngine engine;
  for (const MessageWords words : {bracketed, inEnglish}) {
    const ViewOptions options{.invitations = true, .words = words};
    checks::expectSameMarks(engine.layout(map, options), layoutOf(map, options));
  }
}

class Elsewhere : public QTranslator {
 public:
  Elsewhere() { QCoreApplication::installTranslator(this); }
  ~Elsewhere() override { QCoreApplication::removeTranslator(this); }
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;

  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char*, const char*, const char*, int) const override {
    return "elsewhere";
  }
};

TEST(MapWords, StayEnglishInEveryLocaleUnlessTheWindowAsks) {
  const journey::Journey map = support::leahMap();
  const MapLayout english = layoutOf(map, {.title = true});
  const Elsewhere translation;
  checks::expectSameMarks(layoutOf(map, {.title = true}), english);
  const MapLayout shown = layoutOf(map, {.words = worded});
  EXPECT_EQ(titleOf(*shown.lane(LaneId::touchpoints)->head), "elsewhere");
}

}  // namespace
}  // namespace throughline::drawing
