#include <gtest/gtest.h>

#include <QImage>
#include <filesystem>
#include <fstream>

#include "support/maps.h"
#include "throughline/drawing/png.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"
#include "throughline/metrics/periods.h"

// Pictures to look at: written to the folder that THROUGHLINE_PICTURES names,
// else to a temporary one. What is tested is that each is a picture of the size
// that was asked for, and that it is not empty.

namespace throughline::drawing {
namespace {

QByteArray png(const journey::Journey& map, const ViewOptions& view,
               const PictureOptions& options) {
  LayoutEngine engine;
  QByteArray bytes;
  writePng(engine.layout(map, view), options, [&](std::span<const std::byte> part) {
    bytes.append(reinterpret_cast<const char*>(part.data()), static_cast<qsizetype>(part.size()));
  });
  return bytes;
}

void look(const char* name, const journey::Journey& map, const ViewOptions& view,
          const PictureOptions& options) {
  SCOPED_TRACE(name);
  const QByteArray bytes = png(map, view, options);
  const QImage image = QImage::fromData(bytes, "PNG");
  ASSERT_FALSE(image.isNull());
  if (options.fitInto) {
    EXPECT_EQ(image.size(), *options.fitInto);
  }
  std::set<QRgb> colors;
  for (int y = 0; y < image.height(); y += 7) {
    for (int x = 0; x < image.width(); x += 3) colors.insert(image.pixel(x, y));
  }
  EXPECT_GT(colors.size(), 8U);
  const QByteArray folder = qgetenv("THROUGHLINE_PICTURES");
  if (folder.isEmpty()) return;
  std::filesystem::create_directories(folder.toStdString());
  std::ofstream file(folder.toStdString() + "/drawing-" + name + ".png", std::ios::binary);
  file.write(bytes.data(), bytes.size());
}

journey::Journey ofManyScripts() {
  journey::Journey map = support::leahMap();
  const std::string compound = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter";
  const std::string arabic = "مكالمة استكشافية مع فريق المبيعات حول الأسعار (ROI 24%)";
  const std::string chinese = "产品演示与价格表：如何向首席财务官证明投资回报率";
  const std::vector<std::string> texts{compound, arabic, chinese};
  std::size_t next = 0;
  const auto text = [&] { return texts[next++ % texts.size()]; };
  for (const auto* stage : map.list<journey::Stage>()) {
    journey::Stage changed = *stage;
    changed.name = text() + " " + std::to_string(next);
    changed.summary = text();
    changed.job.statement = text();
    changed.volume.name = text();
    changed.health.name = text();
    map.put(changed);
    for (const auto* record : map.in<journey::Touchpoint>(stage->id)) {
      journey::Touchpoint touchpoint = *record;
      touchpoint.title = text();
      touchpoint.channel = text();
      map.put(touchpoint);
    }
    for (const auto* record : map.in<journey::Question>(stage->id)) {
      journey::Question question = *record;
      question.text = text();
      map.put(question);
    }
    for (const auto* record : map.in<journey::Emotion>(stage->id)) {
      journey::Emotion emotion = *record;
      emotion.quote = text();
      map.put(emotion);
    }
    for (const auto* record : map.in<journey::Experiment>(stage->id)) {
      journey::Experiment experiment = *record;
      experiment.title = text();
      map.put(experiment);
    }
  }
  for (const auto* record : map.list<journey::Department>()) {
    journey::Department department = *record;
    department.name = text() + std::to_string(next);
    map.put(department);
  }
  return map;
}

/// Long German names, few cases, nobody who moves on, a stage that nobody
/// reached, readings and metrics that are missing.
journey::Journey ofDoubtfulNumbers() {
  using journey::Measure;
  journey::Journey map = support::leahMap();
  journey::IdSource ids = journey::seededIds(3);
  journey::Edit edit(map, ids);
  const auto stages = map.idsIn(journey::Kind::stage, 0);
  const auto period = *metrics::newestWithReading(map);
  const auto set = [&](std::size_t place, Measure measure, std::optional<double> value) {
    setReadings(edit, {{{{stages[place]}, measure, period}, value}});
  };
  set(1, Measure::days, std::nullopt);
  set(2, Measure::volume, std::nullopt);
  set(2, Measure::health, std::nullopt);
  set(3, Measure::volume, 24);
  set(3, Measure::moved, 0);
  set(4, Measure::volume, 0);
  const char* names[] = {"Erreichte Personen", "Rechtsschutzversicherungsgesellschaften",
                         "Vorführungsteilnehmerinnen und -teilnehmer", "Terminvereinbarungsquote"};
  std::size_t next = 0;
  for (const auto id : stages) {
    edit.change(journey::Id<journey::Stage>{id}, [&](journey::Stage& stage) {
      stage.volume.name = names[next++ % 4];
      stage.health.name = next == 6 ? "" : names[next % 4];
    });
  }
  return map;
}

journey::Journey twelveStages() {
  journey::Journey map = support::gridMap(12, 3);
  const auto stages = map.list<journey::Stage>();
  const journey::Journey crowded = support::gridMap(1, 40);
  std::int64_t id = 5000;
  for (const auto& [_, record] : crowded.all<journey::Touchpoint>()) {
    journey::Touchpoint touchpoint = record;
    touchpoint.id.value = ++id;
    touchpoint.stage = stages[4]->id;
    touchpoint.owner = {};
    map.put(touchpoint);
  }
  return map;
}

TEST(Pictures, TheExampleInLightAndDark) {
  const auto map = support::leahMap();
  ViewOptions view;
  view.title = true;
  look("leah-light", map, view, {.scale = 1.5});
  look("leah-dark", map, view, {.scale = 1.5, .dark = true});
  look("leah-1920x1080", map, view, {.fitInto = QSize(1920, 1080)});
  look("leah-1280x720", map, view, {.fitInto = QSize(1280, 720)});
  look("leah-dark-1920x1080", map, view, {.fitInto = QSize(1920, 1080), .dark = true});
  look("leah-dark-1280x720", map, view, {.fitInto = QSize(1280, 720), .dark = true});
}

TEST(Pictures, AnEmptyMapInvites) {
  journey::IdSource ids = journey::seededIds(1);
  auto map = journey::sevenStages("A new map", ids);
  ViewOptions view;
  view.invitations = true;
  look("empty-stages", map, view, {.scale = 1.5});
  journey::Persona persona;
  persona.id.value = 9;
  persona.name = "Leah";
  map.put(persona);
  look("empty-with-persona", map, view, {.scale = 1.5});
  journey::Journey bare;
  bare.put(map.settings());
  look("empty-no-stages", bare, view, {.scale = 1.5});
}

TEST(Pictures, DoubtfulNumbers) {
  look("doubtful-numbers", ofDoubtfulNumbers(), {.invitations = true}, {.scale = 1.5});
  look("doubtful-numbers-export", ofDoubtfulNumbers(), {}, {.scale = 1.5, .dark = true});
}

TEST(Pictures, TwelveStagesWithoutAnyReading) {
  look("twelve-bare", support::gridMap(12, 1), {.invitations = true}, {.scale = 1});
}

TEST(Pictures, ManyScripts) { look("scripts", ofManyScripts(), {.title = true}, {.scale = 1.5}); }

TEST(Pictures, TwelveStagesAndFortyCardsInOne) {
  look("twelve-stages", twelveStages(), {.title = true}, {.scale = 1});
  look("twelve-stages-1920x1080", twelveStages(), {.title = true}, {.fitInto = QSize(1920, 1080)});
}

}  // namespace
}  // namespace throughline::drawing
