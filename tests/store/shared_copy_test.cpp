#include "throughline/journey/shared_copy.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "support/encodings.h"
#include "support/files.h"
#include "support/map_services.h"
#include "support/maps.h"
#include "support/random_journey.h"
#include "support/small_png.h"
#include "support/temporary_folder.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/store/document.h"

// A copy to give away holds no trace of what is left out: looked for in its bytes.

namespace throughline::store {
namespace {

using journey::Edit;
using journey::Id;
using journey::Journey;
using journey::Kind;
using journey::ShareOptions;
namespace messages = journey::messages;

class SharedFile : public ::testing::Test {
 protected:
  /// The bytes of the copy, which opens as a sound map without a past.
  std::string share(const Journey& map, const ShareOptions& options) {
    journey::IdSource ids = journey::seededIds(99);
    const auto copy = journey::sharedCopy(map, options, ids);
    const auto path = folder / ("shared" + std::to_string(++m_number) + ".journey");
    {
      const auto written = Document::create(path, copy.journey, services);
      EXPECT_EQ(written->journey(), copy.journey);
      EXPECT_TRUE(written->history(10).empty());
      EXPECT_FALSE(written->undoLabel());
    }
    EXPECT_TRUE(verify(path, services).empty());
    return support::contentOf(path);
  }

  support::TemporaryFolder folder;
  Services services = support::fixedServices(3);

 private:
  int m_number = 0;
};

/// A word that stands nowhere else, told from all others.
std::string secret(int number) {
  std::string word = "Xq";
  for (int i = 0; i < 8; ++i) {
    word += static_cast<char>('a' + (number >> (i * 2)) % 4 * 5 + i % 3);
  }
  return word + "Zv";
}

TEST_F(SharedFile, HoldsNothingOfWhatWasDeletedRenamedOrLeftOut) {
  const auto path = folder / "map.journey";
  Journey example = support::leahMap();
  const auto document = Document::create(path, example, services);
  const auto edit = [&](const Document::Intent& intent) {
    const auto result = document->edit("Edit", nullptr, intent);
    ASSERT_TRUE(result.done) << (result.error ? result.error->what() : "");
  };
  std::vector<std::string> secrets;
  const auto next = [&] {
    secrets.push_back(secret(static_cast<int>(secrets.size()) + 1));
    return secrets.back();
  };
  const auto stage = example.list<journey::Stage>().front()->id;
  const auto last = example.list<journey::Stage>().back()->id;
  Id<journey::Touchpoint> deleted;
  edit([&](Edit& e) {
    journey::putBefore(e, journey::Touchpoint{.id = {9001},
                                              .stage = stage,
                                              .title = next(),
                                              .channel = next(),
                                              .job = next(),
                                              .note = next(),
                                              .url = "https://" + next() + ".example"});
    journey::putBefore(e, journey::Question{.id = {9002}, .stage = stage, .text = next()});
  });
  edit([&](Edit& e) {
    journey::removeRecord(e, Kind::touchpoint, 9001);
    e.change(Id<journey::Question>{9002}, [](auto& question) { question.text = "Is it safe?"; });
  });
  const std::string oldTitle = next();
  edit([&](Edit& e) {
    e.change(e.journey().settings().id, [&](auto& settings) { settings.title = oldTitle; });
    e.change(stage, [&](auto& each) { each.name = next(); });
  });
  edit([&](Edit& e) {
    e.change(e.journey().settings().id, [&](auto& settings) { settings.title = "A new title"; });
    e.change(stage, [&](auto& each) { each.name = "Spark"; });
  });
  const auto picture = journey::Image(support::smallPng(9, 9, 77));
  edit([&](Edit& e) {
    e.journey().images().add(picture);
    journey::putBefore(e, journey::Persona{.id = {9011},
                                           .name = next(),
                                           .role = next(),
                                           .goals = next(),
                                           .pains = next(),
                                           .quote = next(),
                                           .picture = picture.hash()});
    journey::putBefore(e, journey::Source{.id = {9012},
                                          .title = next(),
                                          .persona = Id<journey::Persona>{9011},
                                          .stages = {stage, last},
                                          .note = next() + " " + next()});
    journey::putBefore(e, journey::Finding{.id = {9013},
                                           .stage = stage,
                                           .text = "They hesitate",
                                           .source = secrets[secrets.size() - 3],
                                           .excerpt = secrets.back()});
    journey::putBefore(e, journey::Emotion{.id = {9014},
                                           .stage = stage,
                                           .persona = example.list<journey::Persona>()[0]->id,
                                           .score = 0.5,
                                           .source = next()});
    journey::putBefore(e, journey::Period{.id = {9015},
                                          .name = next(),
                                          .start = *journey::Date::parse("2029-01-01"),
                                          .end = *journey::Date::parse("2029-01-31")});
    journey::putBefore(
        e, journey::Review{.id = {9016}, .period = Id<journey::Period>{9015}, .note = next()});
    journey::putBefore(e, journey::SetAside{.id = {9017},
                                            .rule = journey::CheckRule::no_job,
                                            .kind = Kind::stage,
                                            .thing = stage.value,
                                            .reason = next()});
    journey::putBefore(
        e, journey::Stop{
               .id = {9018}, .review = Id<journey::Review>{9016}, .stage = stage, .note = next()});
    journey::putBefore(
        e, journey::Decision{.id = {9019}, .review = Id<journey::Review>{9016}, .text = next()});
    journey::putBefore(e, journey::Comment{.id = {9020},
                                           .kind = Kind::stage,
                                           .thing = stage.value,
                                           .text = next(),
                                           .author = next(),
                                           .at = "2026-10-07T09:00:00Z"});
    journey::putBefore(e, journey::Answer{.id = {9021},
                                          .comment = Id<journey::Comment>{9020},
                                          .text = next(),
                                          .author = next(),
                                          .at = "2026-10-07T09:00:00Z"});
    e.change(Id<journey::Review>{9016}, [&](auto& review) {
      review.participants = next();
      review.parked = next();
    });
  });
  ASSERT_GT(secrets.size(), 15u);
  const std::string whole = support::contentOf(path);
  for (const std::string& each : secrets) {
    ASSERT_NE(support::foundIn(whole, each), "") << "the map itself has it: " << each;
  }
  const std::string bytes = share(document->journey(), {});
  for (const std::string& each : secrets) EXPECT_EQ(support::foundIn(bytes, each), "") << each;
  EXPECT_EQ(bytes.find(picture.bytes()), std::string::npos);
  EXPECT_EQ(support::foundIn(bytes, picture.hash().hex), "");
  EXPECT_EQ(support::foundIn(bytes, std::to_string(document->journey().settings().id.value)), "");
  EXPECT_EQ(support::foundIn(bytes, services.user + " edits"), "");
  EXPECT_NE(support::foundIn(bytes, "They hesitate"), "");
}

/// Every text of the map made one that stands nowhere else.
Journey told(Journey map) {
  int number = 1'000;
  for (const Kind kind : journey::kAllKinds) {
    for (const std::int64_t id : map.ids(kind)) {
      journey::Record record = map.get(kind, id).copy();
      for (const journey::Field& field : journey::describe(kind).fields) {
        if (field.type != journey::FieldType::text || field.color || field.time ||
            field.role != journey::FieldRole::content || field.longest < 20) {
          continue;
        }
        if (std::get<std::string>(field.get(record)).empty()) continue;
        field.set(record, secret(++number));
      }
      map.put(record);
    }
  }
  return map;
}

std::set<std::string> textsOf(const Journey& map) {
  std::set<std::string> texts;
  for (const Kind kind : journey::kAllKinds) {
    map.each(kind, [&](journey::RecordRef record) {
      for (const journey::Field& field : journey::describe(kind).fields) {
        const auto value = field.get(record);
        if (const auto* text = std::get_if<std::string>(&value)) texts.insert(*text);
      }
    });
  }
  return texts;
}

TEST_F(SharedFile, OfARandomMapItHoldsTheTextsOfItsOwnRecordsAndNoOther) {
  const auto seed = std::random_device()();
  RecordProperty("seed", std::to_string(seed));
  std::mt19937 random(seed);
  for (unsigned i = 0; i < 12; ++i) {
    const Journey map = told(support::RandomJourney(seed + i).make());
    ShareOptions options;
    for (std::size_t lane = 0; lane < journey::Words<journey::BuiltInLane>::all.size(); ++lane) {
      if (random() % 4 == 0) options.without.insert(static_cast<journey::BuiltInLane>(lane));
    }
    for (const auto& [id, stage] : map.all<journey::Stage>()) {
      if (random() % 2 == 0) options.onlyStages.insert(stage.id);
    }
    options.sources = random() % 2 == 0;
    options.comments = random() % 2 == 0;
    options.reviews = random() % 2 == 0;
    journey::IdSource ids = journey::seededIds(99);
    const auto kept = textsOf(journey::sharedCopy(map, options, ids).journey);
    const std::string bytes = share(map, options);
    for (const std::string& text : textsOf(map)) {
      if (text.size() < 10 || !text.starts_with("Xq") || kept.contains(text)) continue;
      EXPECT_EQ(support::foundIn(bytes, text), "") << text;
    }
    if (HasFailure()) FAIL() << "seed " << seed << ", map " << i;
  }
}

TEST_F(SharedFile, PicturesOfWhatIsGoneStayBehindAndTheOthersAreBare) {
  Journey map = support::leahMap();
  const auto kept = journey::Image(support::smallPng(8, 8, 11));
  const auto gone = journey::Image(support::smallPng(8, 8, 22));
  const auto never = journey::Image(support::smallPng(8, 8, 33));
  for (const auto& image : {kept, gone, never}) map.images().add(image);
  const auto stages = map.list<journey::Stage>();
  const auto give = [&](const journey::Stage* stage, const journey::Image& image) {
    journey::Touchpoint touchpoint = *map.in<journey::Touchpoint>(stage->id).front();
    touchpoint.picture = image.hash();
    map.put(touchpoint);
  };
  give(stages[3], kept);
  give(stages[0], gone);
  const std::string bytes = share(map, {.onlyStages = {stages[3]->id}});
  EXPECT_NE(bytes.find(kept.bytes()), std::string::npos);
  for (const auto& image : {gone, never}) {
    EXPECT_EQ(bytes.find(image.bytes()), std::string::npos);
    EXPECT_EQ(support::foundIn(bytes, image.hash().hex), "");
  }
  // What an image may be at all: image_content.h.
  EXPECT_THROW(journey::Image(kept.bytes() + "behind its end"), journey::Error);
}

TEST_F(SharedFile, IsWrittenAnewAndNeverOverAnotherFile) {
  const auto path = folder / "there.journey";
  support::writeFile(path, "mine");
  journey::IdSource ids = journey::seededIds(99);
  const auto copy = journey::sharedCopy(support::leahMap(), {}, ids);
  EXPECT_THROW(Document::create(path, copy.journey, services), journey::Error);
  EXPECT_EQ(support::contentOf(path), "mine");
}

}  // namespace
}  // namespace throughline::store
