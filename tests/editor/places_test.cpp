#include "places/places.h"

#include <QPointer>
#include <QTabWidget>

#include "window_fixture.h"

namespace throughline::editor {
namespace {

/// The least that is a place: a text field, a page at the side and one below.
class NotesPlace : public Place {
 public:
  explicit NotesPlace(const WindowContext& context) : m_context(context) {}

  [[nodiscard]] static PlaceEntry entry() {
    return {
        .id = "notes",
        .title = "Notes",
        .tip = "What was written beside the map",
        .keys = {QKeySequence(Qt::CTRL | Qt::Key_2)},
        .make = [](const WindowContext& context) { return std::make_unique<NotesPlace>(context); }};
  }

  [[nodiscard]] QWidget& view() override { return *m_text; }
  void addActions() override {
    m_context.actions.add({.id = "notes.clear",
                           .group = "Notes",
                           .text = "Clear notes",
                           .tip = "Removes what is written",
                           .keys = {},
                           .run = [this] { m_text->clear(); }});
  }
  [[nodiscard]] std::vector<PanelTab> sideTabs() override { return {{m_outline, "Outline"}}; }
  [[nodiscard]] std::vector<PanelTab> bottomTabs() override {
    return {{m_words,
             "Words",
             {.id = "view.words",
              .group = "Window areas",
              .text = "Words",
              .tip = "The words that are used",
              .keys = {}}}};
  }
  [[nodiscard]] std::vector<QWidget*> statusControls() override { return {m_count}; }
  void activate() override { ++activated; }
  void flush() override { ++flushed; }

  int activated = 0;
  int flushed = 0;

 private:
  WindowContext m_context;
  QPlainTextEdit* m_text = new QPlainTextEdit;
  QLabel* m_outline = new QLabel("outline");
  QLabel* m_words = new QLabel("words");
  QLabel* m_count = new QLabel("count");
};

class PlacesTest : public WindowTest {
 protected:
  ~PlacesTest() override { delete m_ours.data(); }

  /// A window on the example with the map as its first place.
  void openWith(const std::vector<PlaceEntry>& entries) {
    auto document = store::Document::create(file("notes.journey").toStdString(), support::leahMap(),
                                            services.store);
    m_ours = new MainWindow(std::move(document), *workspace, entries);
    window = m_ours;
    window->resize(1440, 900);
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
  }
  [[nodiscard]] static PlaceEntry theMap() { return allPlaces().front(); }
  /// And with one more place: an entry in its list.
  void openWithNotes() {
    PlaceEntry entry = NotesPlace::entry();
    entry.make = [this, make = entry.make](const WindowContext& context) {
      auto made = make(context);
      notes = static_cast<NotesPlace*>(made.get());
      return made;
    };
    openWith({theMap(), entry});
  }
  [[nodiscard]] QStringList tabs(const char* panel) const {
    const auto* area = window->findChild<QTabWidget*>(panel);
    QStringList names;
    for (int i = 0; i < area->count(); ++i) {
      // What a tab counts aside.
      if (area->isTabVisible(i)) names << area->tabText(i).section(" (", 0, 0);
    }
    return names;
  }
  [[nodiscard]] QWidget& panel(const char* name) const {
    return *window->findChild<QTabWidget*>(name);
  }
  [[nodiscard]] bool isChecked(const char* action) const {
    return window->actions().action(action)->isChecked();
  }

  NotesPlace* notes = nullptr;

 private:
  QPointer<MainWindow> m_ours;  ///< the workspace does not know it
};

TEST_F(PlacesTest, AWindowWithTheMapAloneOffersNoSwitch) {
  openWith({theMap()});
  EXPECT_EQ(window->findChild<QWidget*>("placeSwitch"), nullptr);
  EXPECT_EQ(window->actions().action("place.map"), nullptr);
}

TEST_F(PlacesTest, OneMoreEntryIsOnePlaceMoreWithItsActionsAndASwitch) {
  openWithNotes();
  EXPECT_TRUE(canvas().isVisible()) << "the first place is open at first";
  EXPECT_TRUE(isChecked("place.map"));
  ASSERT_TRUE(window->actions().action("notes.clear"));
  const auto* switcher = window->findChild<QWidget*>("placeSwitch");
  ASSERT_TRUE(switcher);
  EXPECT_EQ(switcher->findChildren<QAbstractButton*>().size(), 2);

  QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
  settle();
  EXPECT_TRUE(notes->view().isVisible());
  EXPECT_FALSE(canvas().isVisible());
  EXPECT_TRUE(isChecked("place.notes"));
  EXPECT_FALSE(isChecked("place.map"));
  EXPECT_EQ(notes->activated, 1);
}

TEST_F(PlacesTest, TheTabsAndControlsOfTheOpenPlaceAreShownAndThoseOfUseEverywhere) {
  openWithNotes();
  const QStringList ofTheMap{"Inspector", "Weakest link", "Check", "History"};
  EXPECT_EQ(tabs("sidePanel"), ofTheMap);
  EXPECT_EQ(tabs("bottomPanel"), (QStringList{"Numbers", "Charts"}));
  run("view.charts");
  run("place.notes");
  EXPECT_EQ(tabs("sidePanel"), ofTheMap + QStringList{"Outline"});
  EXPECT_EQ(tabs("bottomPanel"), (QStringList{"Numbers", "Charts", "Words"}));
  EXPECT_TRUE(isChecked("view.charts")) << "what is of use everywhere stays in front";
  EXPECT_FALSE(window->findChild<QWidget*>("zoomSlider")->isVisible());
  run("view.words");
  run("place.map");
  EXPECT_EQ(tabs("sidePanel"), ofTheMap);
  EXPECT_TRUE(isChecked("view.charts")) << "the page that was in front is so again";
  EXPECT_TRUE(window->findChild<QWidget*>("zoomSlider")->isVisible());
}

TEST_F(PlacesTest, TheKeyOfTheOpenPlaceGoesBackToTheOneBefore) {
  openWithNotes();
  run("place.notes");
  QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
  settle();
  EXPECT_TRUE(canvas().isVisible());
  QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
  settle();
  EXPECT_TRUE(notes->view().isVisible());
}

TEST_F(PlacesTest, LeavingAPlaceAndClosingTheWindowMakeEditsOfWhatWasTyped) {
  openWithNotes();
  selectTouchpoint("Product demo");
  auto* title = control<QLineEdit>("title");
  ASSERT_TRUE(title);
  type(title, "Ask for a demo");
  run("place.notes");
  EXPECT_TRUE(findNamed<journey::Touchpoint>("Ask for a demo"));
  EXPECT_EQ(notes->flushed, 0);
  run("place.map");
  EXPECT_EQ(notes->flushed, 1);
  window->close();
  EXPECT_EQ(notes->flushed, 2);
  settle();
}

TEST_F(PlacesTest, ASelectionIsSharedAndARevealOpensThePlaceThatShowsTheRecord) {
  openWithNotes();
  run("place.notes");
  selectTouchpoint("Product demo");
  EXPECT_TRUE(notes->view().isVisible());
  window->view().reveal(window->view().current());
  settle();
  EXPECT_TRUE(canvas().isVisible());
  EXPECT_TRUE(
      canvas().viewport()->rect().intersects(canvas().viewportRect(window->view().current())));
  window->view().reveal({journey::Kind::touchpoint, 987654321});
  EXPECT_TRUE(canvas().isVisible()) << "what no place shows changes nothing";
}

TEST_F(PlacesTest, TheKeyboardGoesBackToTheOpenPlace) {
  openWithNotes();
  run("place.notes");
  run("view.words");
  ASSERT_TRUE(panel("bottomPanel").isVisible());
  run("view.words");
  EXPECT_FALSE(panel("bottomPanel").isVisible());
  EXPECT_EQ(QApplication::focusWidget(), &notes->view());
}

}  // namespace
}  // namespace throughline::editor
