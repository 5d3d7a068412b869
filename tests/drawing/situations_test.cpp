#include "situations.h"
#include "support/committee.h"

#include <sstream>

#include "figures.h"
#include "layout_checks.h"
#include "reference_pictures.h"
#include "support/maps.h"
#include "throughline/drawing/paint.h"
#include "throughline/drawing/png.h"
#include "throughline/drawing/slide.h"
#include "throughline/journey/starter.h"

// What each lane can come to show, as it was painted and as it was read out, in columns so wide
// that most fits, and so narrow that nothing does.

namespace throughline::drawing {
namespace {

constexpr std::array kAllLanes{
    LaneId::job,     LaneId::flow,     LaneId::touchpoints, LaneId::emotion,     LaneId::questions,
    LaneId::metrics, LaneId::evidence, LaneId::findings,    LaneId::experiments, LaneId::campaigns};

std::set<LaneId> allBut(std::set<LaneId> shown) {
  std::set<LaneId> hidden;
  for (const LaneId lane : kAllLanes) {
    if (!shown.contains(lane)) hidden.insert(lane);
  }
  return hidden;
}

QImage imageOf(const journey::Journey& map, const ViewOptions& options, bool dark = false) {
  const MapLayout layout = layoutOf(map, options);
  // Narrower columns than the program's show what happens to words that have no room.
  if (options.arrangement.columnWidth >= measure::kColumnWidth) checks::expectSound(layout);
  return picture(layout, {.scale = 1, .dark = dark});
}

/// In columns of these widths, with nothing but these lanes.
QImage inWidths(const journey::Journey& map, const std::vector<qreal>& widths,
                const ViewOptions& options, bool dark = false) {
  std::vector<QImage> images;
  for (const qreal width : widths) {
    SCOPED_TRACE("width " + std::to_string(width));
    ViewOptions set = options;
    set.arrangement.columnWidth = width;
    images.push_back(imageOf(map, set, dark));
  }
  return sideBySide(images);
}

TEST(Situations, CardsOfEverySideStatusAndOwner) {
  const ViewOptions view{.hiddenLanes = allBut({LaneId::touchpoints})};
  expectReference("cards", inWidths(situations::cards(), {110}, view));
  expectReference("cards_dark", inWidths(situations::cards(), {196}, view, true));
}

TEST(Situations, ExperimentsAndCampaignsInEveryState) {
  const ViewOptions view{.hiddenLanes = allBut({LaneId::experiments, LaneId::campaigns})};
  expectReference("attempts", inWidths(situations::attempts(), {120}, view));
  ViewOptions brief = view;
  brief.arrangement.brief = true;
  expectReference("attempts_brief", inWidths(situations::attempts(), {180}, brief));
}

TEST(Situations, JobsQuestionsAndEvidenceOfEveryLength) {
  const ViewOptions view{.hiddenLanes = allBut({LaneId::job, LaneId::questions, LaneId::evidence})};
  expectReference("sayings", inWidths(situations::sayings(), {120}, view));
}

TEST(Situations, FacesAtEveryHeight) {
  const ViewOptions view{.hiddenLanes = allBut({LaneId::emotion}), .invitations = true};
  expectReference("moods", inWidths(situations::moods(), {196, 260}, view));
}

TEST(Situations, ACommitteeOfNineAndTwoOfThem) {
  const journey::Journey map = support::committeeMap();
  ViewOptions view{.hiddenLanes = allBut({LaneId::emotion})};
  for (const bool dark : {false, true}) {
    view.personas.clear();
    const QImage all = imageOf(map, view, dark);
    for (const auto* person : map.list<journey::Persona>()) {
      if (person->name == "Leah" || person->name == "Marcus") view.personas.insert(person->id);
    }
    const QImage two = imageOf(map, view, dark);
    QImage both(all.width(), all.height() + two.height(), QImage::Format_RGB32);
    both.fill(Qt::white);
    QPainter painter(&both);
    painter.drawImage(0, 0, all);
    painter.drawImage(0, all.height(), two);
    painter.end();
    expectReference(dark ? "committee_dark" : "committee", both);
  }
}

TEST(Situations, LinksOfEveryKind) {
  const ViewOptions view{.hiddenLanes = allBut({LaneId::touchpoints})};
  expectReference("links", inWidths(situations::links(), {100}, view));
}

TEST(Situations, FiguresOfEveryLength) {
  const ViewOptions view{.hiddenLanes = allBut({LaneId::flow, LaneId::metrics})};
  expectReference("figures_narrow", inWidths(situations::figures(), {72}, view));
  expectReference("figures_dark", inWidths(situations::figures(), {124}, view, true));
  ViewOptions inviting = view;
  inviting.invitations = true;
  expectReference("figures_inviting", inWidths(situations::figures(), {196}, inviting));
  expectReference("totals", inWidths(situations::totals(), {80, 120, 196}, view));
}

TEST(Situations, AnEmptyMapInvites) {
  journey::Journey bare;
  bare.put(journey::MapSettings{.title = "Nothing yet"});
  journey::IdSource ids = journey::seededIds(1);
  journey::Journey stages = journey::sevenStages("New", ids);
  const QImage nobody = imageOf(stages, {.invitations = true});
  stages.put(journey::Persona{.id = {9}, .name = "Leah"});
  const std::vector<QImage> images{
      imageOf(bare, {.title = true}), imageOf(bare, {.invitations = true}),
      nobody.copy(0, 0, 330, nobody.height()),
      imageOf(stages, {.invitations = true}).copy(0, 0, 330, nobody.height())};
  expectReference("empty", sideBySide(images));
}

TEST(Situations, AStageInStacksAndTheWholeMapOnASlide) {
  const journey::Journey map = support::leahMap();
  const PictureOptions slide{.fitInto = QSize(960, 540)};
  const auto stage = map.list<journey::Stage>()[3]->id;
  const MapLayout alone = pictureLayout(map, {.onlyStage = stage, .title = true}, slide);
  expectReference("stage_slide", picture(alone, slide));
  const MapLayout whole = pictureLayout(map, {.title = true}, slide);
  expectReference("map_slide", picture(whole, slide));
}

TEST(Situations, TitlesThatAreLongAndTitlesInOneLine) {
  const std::string words = "How somebody who has never heard of us comes to stay for years ";
  const std::string scope = "from the first pain to the third renewal, all of Europe ";
  std::vector<QImage> images;
  for (const bool brief : {false, true}) {
    const ViewOptions view{.hiddenLanes = allBut({LaneId::touchpoints}),
                           .title = true,
                           .arrangement = {.brief = brief}};
    for (const auto& [title, below] :
         {std::pair{words + words + words, scope + scope + scope + scope},
          std::pair{std::string("A journey"), std::string("Europe")},
          std::pair{std::string("A journey of a buyer"), scope}}) {
      images.push_back(imageOf(situations::titled(title, below), view));
    }
  }
  expectReference("titles", sideBySide(images));
}

/// A language that needs three times as many words as English.
QString wordy(const journey::Message& message, const journey::Notation& notation) {
  const QString words = inEnglish(message, notation);
  return words + u' ' + words + u' ' + words;
}

TEST(Situations, AWordyLanguageGetsTheLinesThatThereAre) {
  ViewOptions view{.invitations = true, .title = true, .words = wordy};
  std::vector<QImage> images;
  for (const std::size_t stage : {0U, 3U, 6U}) {
    view.onlyStage = support::leahMap().list<journey::Stage>()[stage]->id;
    // Labels of one line, such as that of the weakest link, run out of their column here.
    images.push_back(picture(layoutOf(support::leahMap(), view), {.scale = 1}));
  }
  expectReference("wordy", sideBySide(images));
}

/// The layout with its elements in less detail than its scale would ask for.
QImage painted(const MapLayout& layout, Detail detail, bool dark) {
  const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
  QImage image(layout.size.toSize(), QImage::Format_RGB32);
  image.fill(theme.of(Ink::paper));
  QPainter painter(&image);
  PaintCache cache;
  forEachPicture(layout, [&](const PlacedPicture& placed) {
    const bool isBackdrop =
        &placed.picture == layout.ground.get() || &placed.picture == layout.grid.get();
    paint(painter, placed.picture, theme, cache, placed.at,
          placed.isLine || isBackdrop ? Detail::full : detail);
  });
  return image;
}

TEST(Situations, ShapesAndBlocksFromAfar) {
  ViewOptions view{.invitations = true};
  view.onlyStage = support::leahMap().list<journey::Stage>()[3]->id;
  const MapLayout layout = layoutOf(support::leahMap(), view);
  expectReference("from_afar", sideBySide({painted(layout, Detail::shapes, false),
                                           painted(layout, Detail::blocks, false),
                                           painted(layout, Detail::shapes, true)}));
  const MapLayout cards =
      layoutOf(situations::cards(), {.hiddenLanes = allBut({LaneId::touchpoints})});
  std::vector<QImage> images;
  for (const qreal scale : {0.3, 0.2, 0.15, 0.1, 0.08, 0.05, 0.03}) {
    images.push_back(picture(cards, {.scale = scale}));
  }
  images.push_back(picture(layoutOf(situations::links()), {.scale = 0.15}));
  images.push_back(picture(layoutOf(situations::links()), {.scale = 0.05}));
  expectReference("small", sideBySide(images));
}

/// What a screen reader would be told of each element, a line for each part.
std::string readOut(const MapLayout& layout) {
  std::string all;
  const auto add = [&](const Picture& picture) {
    for (const Part& part : picture.parts) {
      all += "  " + std::to_string(static_cast<int>(part.role)) + " " + std::string(part.field) +
             " of " + std::string(kindName(part.record.kind)) + "/" +
             std::to_string(part.record.id) + (part.isCut ? " cut" : "") +
             (part.firstMark == part.endMark ? " hidden" : "") + ": " + part.text.toStdString() +
             "\n";
    }
  };
  if (layout.title) add(*layout.title);
  for (const Lane& lane : layout.lanes) {
    all += "lane " + std::to_string(static_cast<int>(lane.id)) + "\n";
    add(*lane.head);
  }
  for (const Element& element : layout.elements) {
    all += "element " + std::to_string(static_cast<int>(element.kind)) + " for " +
           std::string(kindName(element.target.kind)) + "/" + std::to_string(element.target.id) +
           " asks " + std::to_string(static_cast<int>(element.topic)) + "\n";
    add(*element.picture);
  }
  for (const Curve& curve : layout.curves) add(*curve.picture);
  for (const LinkPath& link : layout.links) add(*link.picture);
  return all;
}

/// Held against the text of that name beside the pictures.
void expectReadOut(const std::string& name, const MapLayout& layout) {
  SCOPED_TRACE(name);
  const auto path = support::projectFile("tests/drawing/reference/" + name + ".txt");
  const std::string said = readOut(layout);
  if (isRepainting()) support::writeFile(path, said);
  const std::string expected = support::contentOf(path);
  ASSERT_FALSE(expected.empty()) << path;
  std::istringstream now(said);
  std::istringstream then(expected);
  std::string line;
  std::string other;
  for (int number = 1; std::getline(then, other); ++number) {
    ASSERT_TRUE(std::getline(now, line)) << "ends before line " << number << ": " << other;
    ASSERT_EQ(line, other) << "in line " << number;
  }
  EXPECT_FALSE(std::getline(now, line)) << "goes on with " << line;
}

TEST(Situations, AreReadOutAsTheyWere) {
  expectReadOut("figures", layoutOf(situations::figures(), {.invitations = true, .title = true}));
  expectReadOut("figures_narrow",
                layoutOf(situations::figures(), {.arrangement = {.columnWidth = 72}}));
  expectReadOut("sayings", layoutOf(situations::sayings(), {.title = true}));
  expectReadOut("moods", layoutOf(situations::moods(), {.invitations = true}));
  expectReadOut("cards", layoutOf(situations::cards()));
  expectReadOut("attempts", layoutOf(situations::attempts()));
  expectReadOut("links", layoutOf(situations::links()));
  expectReadOut("totals", layoutOf(situations::totals()));
  expectReadOut("example", layoutOf(support::leahMap(), {.title = true}));
}

}  // namespace
}  // namespace throughline::drawing
