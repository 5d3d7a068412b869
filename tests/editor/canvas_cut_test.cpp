#include <QClipboard>
#include <QGraphicsView>
#include <QMimeData>

#include "canvas/map_scene.h"
#include "editor/canvas_fixture.h"
#include "throughline/journey/rules.h"

// Cutting takes nothing away: it marks, and pasting moves what is marked.

namespace throughline::editor {
namespace {

using drawing::ElementKind;
using drawing::Target;
using journey::Journey;
using journey::Kind;
using Titles = std::vector<std::string>;

class CanvasCut : public CanvasTest {
 protected:
  void cut(const std::vector<std::string>& cards) {
    for (const std::string& title : cards) {
      click(card(title), title == cards.front() ? Qt::KeyboardModifiers() : Qt::ControlModifier);
    }
    key(Qt::Key_X, Qt::ControlModifier);
  }
  void paste() { key(Qt::Key_V, Qt::ControlModifier); }

  [[nodiscard]] static bool isFaded(const Canvas& on, const Target& target) {
    const auto* scene = dynamic_cast<MapScene*>(on.findChild<QGraphicsView*>()->scene());
    const ElementItem* item = scene->item({ElementKind::touchpoint, target});
    return item && (item->states() & ElementItem::kCut) != 0;
  }
  [[nodiscard]] bool isFaded(const std::string& title) const {
    return isFaded(*canvas, card(title));
  }
  [[nodiscard]] const journey::Touchpoint& record(const std::string& title) const {
    return journey().get(TouchpointId{card(title).id});
  }
  [[nodiscard]] std::vector<journey::Link> links() const {
    std::vector<journey::Link> all;
    for (const auto* each : journey().list<journey::Link>()) all.push_back(*each);
    return all;
  }
};

/// The window of another map, in the same program.
class CanvasCutAcross : public CanvasCut {
 protected:
  void SetUp() override {
    CanvasCut::SetUp();
    journey::IdSource ids = journey::seededIds(3);
    other = std::make_unique<OpenMap>(store::Document::create(
        folder.path() / "other.journey", journey::sevenStages("Another map", ids), services.store));
    otherView = std::make_unique<ViewState>();
    otherWindow = std::make_unique<QMainWindow>();
    otherCanvas = new Canvas(*other, *otherView, services, otherWindow.get());
    otherRegistry = new ActionRegistry(otherWindow.get());
    otherCanvas->addActions(*otherRegistry);
    otherWindow->setCentralWidget(otherCanvas);
    otherWindow->resize(1800, 1000);
    otherWindow->show();
    connectSaid();
    stageThere = other->journey().list<journey::Stage>()[2]->id;
  }
  void TearDown() override {
    otherWindow.reset();
    CanvasCut::TearDown();
  }
  void connectSaid() {
    QObject::connect(otherCanvas, &Canvas::said, otherCanvas,
                     [this](const QString& sentence) { said << sentence; });
  }
  void pasteThere() {
    otherWindow->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(otherWindow.get()));
    otherCanvas->setFocus();
    otherView->selectOnly({Kind::stage, stageThere.value});
    paste();
  }
  [[nodiscard]] Titles titlesThere() const {
    Titles all;
    for (const auto* each : other->journey().in<journey::Touchpoint>(stageThere)) {
      all.push_back(each->title);
    }
    return all;
  }

  std::unique_ptr<OpenMap> other;
  std::unique_ptr<ViewState> otherView;
  std::unique_ptr<QMainWindow> otherWindow;
  Canvas* otherCanvas = nullptr;
  ActionRegistry* otherRegistry = nullptr;
  QStringList said;
  StageId stageThere;
};

TEST_F(CanvasCut, OnlyMarksAndFades) {
  const Journey before = journey();
  const QImage plain = port()->grab(canvas->viewportRect(card("Pricing page"))).toImage();
  cut({"Pricing page", "Discovery call"});
  expectNoTrace(before);
  EXPECT_TRUE(isFaded("Pricing page") && isFaded("Discovery call"));
  EXPECT_FALSE(isFaded("Product demo"));
  EXPECT_EQ(view->selection().size(), 2U) << "what is marked stays selected";
  EXPECT_NE(port()->grab(canvas->viewportRect(card("Pricing page"))).toImage(), plain);
}

TEST_F(CanvasCut, PastedInAnotherStageStaysTheSameRecordWithItsLinksInOneEdit) {
  const Journey before = journey();
  const auto stood = record("Pricing page");
  const auto linked = links();
  cut({"Pricing page", "Discovery call"});
  click(card("Proposal"));
  paste();
  EXPECT_EQ(titles("Purchase"),
            (Titles{"Proposal", "Discovery call", "Pricing page", "Security questionnaire",
                    "Budget approval", "Deal desk review"}));
  EXPECT_EQ(titles("Evaluation"), (Titles{"Product demo", "Internal ROI meeting"}));
  auto moved = record("Pricing page");
  moved.stage = stood.stage;
  moved.rank = stood.rank;
  EXPECT_EQ(moved, stood);
  EXPECT_EQ(links(), linked);
  EXPECT_EQ(lastLabel(), "Move touchpoints");
  EXPECT_EQ(view->selection(), (std::set{card("Discovery call"), card("Pricing page")}));
  EXPECT_FALSE(isFaded("Pricing page"));
  expectUndoable(before);
}

TEST_F(CanvasCut, PastedAgainItIsACopy) {
  cut({"Pricing page"});
  click(card("Proposal"));
  paste();
  paste();
  EXPECT_EQ(titles("Purchase")[1], "Pricing page");
  EXPECT_EQ(titles("Purchase")[2], "Pricing page");
  EXPECT_EQ(titles("Evaluation").size(), 3U);
}

TEST_F(CanvasCut, PastedWhereItStandsIsNoEdit) {
  const Journey before = journey();
  cut({"Discovery call"});
  paste();
  expectNoTrace(before);
  EXPECT_FALSE(isFaded("Discovery call"));
}

TEST_F(CanvasCut, EscEndsItAndThenClearsTheSelection) {
  const Journey before = journey();
  cut({"Pricing page"});
  key(Qt::Key_Escape);
  EXPECT_FALSE(isFaded("Pricing page"));
  EXPECT_FALSE(view->selection().empty());
  key(Qt::Key_Escape);
  EXPECT_TRUE(view->selection().empty());
  expectNoTrace(before);
  click(card("Proposal"));
  paste();
  EXPECT_EQ(titles("Purchase")[1], "Pricing page");
  EXPECT_EQ(titles("Evaluation").size(), 4U) << "it was given up: this is a copy";
}

TEST_F(CanvasCut, AnotherCopyOrCutEndsIt) {
  cut({"Pricing page"});
  cut({"Product demo"});
  EXPECT_FALSE(isFaded("Pricing page"));
  EXPECT_TRUE(isFaded("Product demo"));
  click(card("Discovery call"));
  key(Qt::Key_C, Qt::ControlModifier);
  EXPECT_FALSE(isFaded("Product demo"));
  cut({"Product demo"});
  QGuiApplication::clipboard()->setText("From elsewhere");
  EXPECT_FALSE(isFaded("Product demo"));
  click(card("Proposal"));
  paste();
  EXPECT_EQ(titles("Purchase")[1], "From elsewhere");
  EXPECT_EQ(titles("Evaluation").size(), 4U);
}

TEST_F(CanvasCut, WhatIsDeletedMeanwhileIsNotMovedAndTheOthersAre) {
  cut({"Pricing page", "Discovery call"});
  click(card("Pricing page"));
  key(Qt::Key_Delete);
  click(card("Proposal"));
  paste();
  EXPECT_EQ(titles("Purchase")[1], "Discovery call");
  EXPECT_FALSE(hasCard("Pricing page"));
}

TEST_F(CanvasCutAcross, ItIsCopiedThereAndRemovedHereByAnEditEach) {
  const Journey there = other->journey();
  const auto all = links();
  const auto link = *std::ranges::find(all, journey::LinkKind::next, &journey::Link::kind);
  const auto from = journey().get(link.from).title;
  const auto to = journey().get(link.to).title;
  cut({from, to});
  map->edit("Write", nullptr, [&](journey::Edit& edit) {
    edit.change(link.to, [](journey::Touchpoint& each) { each.note = "written after the cut"; });
  });
  const Journey written = journey();
  pasteThere();
  EXPECT_EQ(titlesThere(), (Titles{from, to}));
  const auto pasted = other->journey().in<journey::Touchpoint>(stageThere);
  EXPECT_EQ(pasted[1]->note, "written after the cut");
  ASSERT_EQ(other->journey().count(Kind::link), there.count(Kind::link) + 1);
  EXPECT_EQ(other->journey().list<journey::Link>().back()->from, pasted[0]->id);
  EXPECT_EQ(other->journey().list<journey::Link>().back()->to, pasted[1]->id);
  EXPECT_FALSE(hasCard(from) || hasCard(to));
  EXPECT_EQ(lastLabel(), "Cut touchpoints");
  EXPECT_EQ(english(*other->document().undoLabel()), "Paste touchpoints");
  EXPECT_TRUE(said.isEmpty());
  map->undo();
  EXPECT_TRUE(journey() == written);
  other->undo();
  EXPECT_TRUE(other->journey() == there);
}

TEST_F(CanvasCutAcross, WhereTheOtherMapCannotBeWrittenNothingIsRemovedHere) {
  // Its file is gone: what is pasted waits in its window.
  std::filesystem::remove(other->document().path());
  const Journey here = journey();
  cut({"Pricing page"});
  pasteThere();
  EXPECT_TRUE(other->waitingEdit());
  expectNoTrace(here);
  EXPECT_TRUE(isFaded("Pricing page")) << "it can still be pasted elsewhere";
}

TEST_F(CanvasCutAcross, WhatCannotBeTakenWholeStaysHereToo) {
  const auto campaign = journey().all<journey::CampaignReading>().begin()->second.campaign;
  other->edit("A period over all others", nullptr, [](journey::Edit& edit) {
    journey::Period wide;
    wide.name = "All of it";
    wide.start = journey::Date::fromDayNumber(1);
    wide.end = journey::Date::fromDayNumber(40'000);
    putBefore(edit, wide);
  });
  view->selectOnly({Kind::campaign, campaign.value});
  canvas->setFocus();
  key(Qt::Key_X, Qt::ControlModifier);
  const Journey here = journey();
  pasteThere();
  EXPECT_EQ(other->journey().count(Kind::campaign), 1U);
  expectNoTrace(here);
  EXPECT_EQ(dialogs->told.size(), 1U);
  EXPECT_EQ(said.size(), 1);
}

TEST_F(CanvasCutAcross, WhereItsWindowIsGoneWhatWasCutIsACopy) {
  cut({"Pricing page"});
  window.reset();
  pasteThere();
  EXPECT_EQ(titlesThere(), (Titles{"Pricing page"}));
  EXPECT_TRUE(hasCard("Pricing page"));
}

/// Another program on the same clipboard: what it gets there is bytes, and no object of ours.
class CanvasCutAcrossPrograms : public CanvasCutAcross {
 protected:
  static std::unique_ptr<QMimeData> asAnotherProgramGetsIt() {
    auto bytes = std::make_unique<QMimeData>();
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    for (const QString& format : mime->formats()) bytes->setData(format, mime->data(format));
    return bytes;
  }
  /// What the other program puts there after it has pasted what was cut here.
  static void putAsTaken(const QByteArray& name) {
    auto bytes = asAnotherProgramGetsIt();
    bytes->setData("application/x-throughline-taken", name);
    QGuiApplication::clipboard()->setMimeData(bytes.release());
  }
  static QByteArray nameOnClipboard() {
    return QGuiApplication::clipboard()->mimeData()->data("application/x-throughline-cut");
  }
};

TEST_F(CanvasCutAcrossPrograms, ThePasteLeavesWordThatTheCutWasTakenAndACopyForTheNextPaste) {
  cut({"Pricing page"});
  const QByteArray name = nameOnClipboard();
  ASSERT_FALSE(name.isEmpty());
  window.reset();
  QGuiApplication::clipboard()->setMimeData(asAnotherProgramGetsIt().release());
  pasteThere();
  EXPECT_EQ(titlesThere(), (Titles{"Pricing page"}));
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  EXPECT_EQ(mime->data("application/x-throughline-taken"), name);
  EXPECT_TRUE(nameOnClipboard().isEmpty()) << "it is cut no more";
  EXPECT_TRUE(mime->hasText() && mime->hasHtml()) << "a spreadsheet still takes it";
  pasteThere();
  EXPECT_EQ(titlesThere(), (Titles{"Pricing page", "Pricing page"}));
}

TEST_F(CanvasCutAcrossPrograms, WhatWasTakenIsRemovedHereInOneEdit) {
  const Journey before = journey();
  cut({"Pricing page", "Discovery call"});
  putAsTaken(nameOnClipboard());
  EXPECT_FALSE(hasCard("Pricing page") || hasCard("Discovery call"));
  EXPECT_EQ(lastLabel(), "Cut touchpoints");
  EXPECT_TRUE(said.isEmpty());
  expectUndoable(before);
}

TEST_F(CanvasCutAcrossPrograms, AnotherCutsNameEndsThisOneAndRemovesNothing) {
  const Journey before = journey();
  cut({"Pricing page"});
  putAsTaken("another");
  expectNoTrace(before);
  EXPECT_FALSE(isFaded("Pricing page"));
}

TEST_F(CanvasCutAcrossPrograms, WhatWasGivenUpIsNotRemoved) {
  const Journey before = journey();
  cut({"Pricing page"});
  const QByteArray name = nameOnClipboard();
  key(Qt::Key_Escape);
  putAsTaken(name);
  expectNoTrace(before);
}

TEST_F(CanvasCutAcrossPrograms, WhatWasChangedSinceStaysAndThatIsSaid) {
  QObject::connect(canvas, &Canvas::said, canvas, [this](const QString& text) { said << text; });
  cut({"Pricing page"});
  const TouchpointId id{card("Pricing page").id};
  map->edit("Write", nullptr, [&](journey::Edit& edit) {
    edit.change(id, [](journey::Touchpoint& each) { each.note = "written after the cut"; });
  });
  const Journey written = journey();
  putAsTaken(nameOnClipboard());
  EXPECT_TRUE(journey() == written);
  EXPECT_FALSE(isFaded("Pricing page"));
  EXPECT_EQ(said, QStringList{"What was cut and pasted was changed since, so it stays here too."});
}

TEST_F(CanvasCutAcrossPrograms, APasteThatIsRefusedLeavesNoWord) {
  std::filesystem::remove(other->document().path());
  cut({"Pricing page"});
  window.reset();
  QGuiApplication::clipboard()->setMimeData(asAnotherProgramGetsIt().release());
  pasteThere();
  EXPECT_TRUE(
      QGuiApplication::clipboard()->mimeData()->data("application/x-throughline-taken").isEmpty());
}

}  // namespace
}  // namespace throughline::editor
