#include "remembered.h"

#include <gtest/gtest.h>

#include "box_stamps.h"
#include "layout_checks.h"
#include "support/maps.h"

// What is remembered from one layout or frame to the next, and when it is forgotten.

namespace throughline::drawing {
namespace {

/// Pictures of numbers by key, and how many of them had to be made.
class CountedPictures {
 public:
  SharedPicture get(std::int64_t key, int input = 0) {
    return m_pictures.get(key, input, [&] {
      ++m_made;
      return std::make_shared<Picture>();
    });
  }
  void getAll(std::int64_t from, std::int64_t count) {
    for (std::int64_t key = from; key < from + count; ++key) (void)get(key);
  }
  void endRound() { m_pictures.endRound(); }
  /// Whether the picture is still there; it is made again where it is not.
  [[nodiscard]] bool isKept(std::int64_t key) {
    const int before = m_made;
    (void)get(key);
    return m_made == before;
  }

 private:
  Remembered<int> m_pictures;
  int m_made = 0;
};

TEST(Remembered, AnEqualInputGivesTheVerySamePicture) {
  CountedPictures pictures;
  const SharedPicture first = pictures.get(1, 7);
  pictures.endRound();
  EXPECT_EQ(pictures.get(1, 7), first);
  EXPECT_NE(pictures.get(1, 8), first);
  EXPECT_NE(pictures.get(2, 7), first);
}

TEST(Remembered, WhatIsNotAskedForStaysWhileItIsLittle) {
  CountedPictures pictures;
  pictures.getAll(0, 10);
  pictures.endRound();
  pictures.getAll(1000, 2 * 10 + 64 - 10);
  pictures.endRound();
  EXPECT_TRUE(pictures.isKept(0));
}

TEST(Remembered, WhatIsNotAskedForGoesWhenItPilesUp) {
  CountedPictures pictures;
  pictures.getAll(0, 10);
  pictures.endRound();
  pictures.getAll(1000, 2 * 10 + 64 - 9);
  pictures.endRound();
  EXPECT_TRUE(pictures.isKept(1000)) << "was asked for in the last round";
  EXPECT_FALSE(pictures.isKept(0));
}

TEST(Remembered, OfALargeMapAsMuchMayPileUpAgain) {
  CountedPictures pictures;
  pictures.getAll(0, 200);
  pictures.endRound();
  for (int round = 0; round < 5; ++round) {
    pictures.getAll(0, 200);
    pictures.getAll(1000 + round * 50, 50);
    pictures.endRound();
  }
  EXPECT_TRUE(pictures.isKept(1000)) << "450 are no more than twice 200 and some";
  for (int round = 0; round < 10; ++round) {
    pictures.getAll(0, 200);
    pictures.getAll(5000 + round * 50, 50);
    pictures.endRound();
  }
  EXPECT_FALSE(pictures.isKept(1000));
  EXPECT_TRUE(pictures.isKept(0));
}

TEST(Remembered, OfAMapThatHasGrownMoreMayPileUp) {
  CountedPictures pictures;
  pictures.getAll(0, 10);
  pictures.endRound();
  pictures.getAll(0, 300);
  pictures.endRound();
  pictures.getAll(100, 200);
  pictures.endRound();
  EXPECT_TRUE(pictures.isKept(0));
}

/// A stage with that many cards whose ids begin at `first`.
journey::Journey cardsFrom(std::int64_t first, int count) {
  journey::Journey map;
  map.put(journey::MapSettings{.title = "Cards"});
  const journey::Stage stage{.id = {first}, .name = "Stage"};
  map.put(stage);
  for (int i = 0; i < count; ++i) {
    map.put(journey::Touchpoint{
        .id = {first + i}, .stage = stage.id, .title = "Card " + std::to_string(i)});
  }
  return map;
}

TEST(Remembered, AnEngineForgetsThePicturesOfRecordsThatAreGone) {
  LayoutEngine engine;
  std::weak_ptr<const Picture> card;
  {
    const MapLayout layout = engine.layout(cardsFrom(1, 100), {});
    card = layout.find({journey::Kind::touchpoint, 1})->picture;
  }
  EXPECT_FALSE(card.expired()) << "the map may come back";
  for (int i = 1; i <= 4; ++i) (void)engine.layout(cardsFrom(1000 * i, 100), {});
  EXPECT_TRUE(card.expired());
}

BoxLook someLook() {
  return {.radius = 7, .fill = Qt::white, .stroke = Qt::gray, .strokeWidth = 1, .shadow = 1};
}

TEST(BoxStamps, AreOnePerSizeScaleAndLook) {
  BoxStamps stamps;
  const QImage* first = stamps.of({60, 40}, 1, someLook());
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(stamps.of({60, 40}, 1, someLook()), first);
  const auto other = [&](auto change) {
    BoxLook look = someLook();
    change(look);
    return stamps.of({60, 40}, 1, look);
  };
  EXPECT_NE(stamps.of({61, 40}, 1, someLook()), first);
  EXPECT_NE(stamps.of({60, 41}, 1, someLook()), first);
  EXPECT_NE(stamps.of({60, 40}, 1.5, someLook()), first);
  EXPECT_NE(other([](BoxLook& look) { look.radius = 3; }), first);
  EXPECT_NE(other([](BoxLook& look) { look.fill = Qt::black; }), first);
  EXPECT_NE(other([](BoxLook& look) { look.fill = QColor(); }), first);
  EXPECT_NE(other([](BoxLook& look) { look.stroke = Qt::black; }), first);
  EXPECT_NE(other([](BoxLook& look) { look.strokeWidth = 2; }), first);
  EXPECT_NE(other([](BoxLook& look) { look.shadow = 4; }), first);
}

TEST(BoxStamps, HaveRoomForTheShadowBelowAndAreNotKeptWhereTheyAreLarge) {
  BoxStamps stamps;
  EXPECT_EQ(stamps.of({60, 40}, 1.5, someLook())->size(), QSize(60, 43));
  BoxLook flat = someLook();
  flat.shadow = 0;
  EXPECT_EQ(stamps.of({60, 40}, 1.5, flat)->size(), QSize(60, 40));
  EXPECT_NE(stamps.of({400, 400}, 1, flat), nullptr);
  EXPECT_EQ(stamps.of({4000, 400}, 1, flat), nullptr);
}

}  // namespace
}  // namespace throughline::drawing
