#include <QCheckBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>

#include "throughline/editor/start_page.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/starter.h"
#include "window_fixture.h"

// Files dropped on a window and on the start page, by the events that a desktop sends.

namespace throughline::editor {
namespace {

class FileDropsTest : public WindowTest {
 protected:
  void write(const QString& name, const std::string& text) const {
    QFile out(file(name));
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(QByteArray::fromStdString(text));
  }

  /// Drags the files over the widget and lets go; true where they were taken.
  bool drop(QWidget& on, const QStringList& names) {
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString& name : names) urls << QUrl::fromLocalFile(file(name));
    mime.setUrls(urls);
    const QPoint at = on.rect().center();
    const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(at, actions, &mime, Qt::LeftButton, Qt::NoModifier);
    enter.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(&on, &enter);
    if (!enter.isAccepted()) return false;
    QDragMoveEvent move(at, actions, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &move);
    QDropEvent drop(at, actions, &mime, Qt::LeftButton, Qt::NoModifier);
    drop.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(&on, &drop);
    EXPECT_EQ(drop.dropAction(), Qt::CopyAction) << "the file must stay where it is";
    settle();
    return move.isAccepted() && drop.isAccepted();
  }
  [[nodiscard]] QWidget& map() const { return *canvas().viewport(); }
  [[nodiscard]] std::optional<double> volume(const std::string& stage) const {
    const auto id = named<journey::Stage>(stage).id;
    const auto period = named<journey::Period>("Q3 2026").id;
    for (const auto& [key, reading] : journey().all<journey::Reading>()) {
      const bool isVolume = reading.metric == journey::MetricRole::volume;
      if (isVolume && reading.stage == id && reading.period == period) return reading.value;
    }
    return std::nullopt;
  }

  const std::string m_certain = "Stage\tQ3 2026\nTrigger\t4321\n";
};

TEST_F(FileDropsTest, AMapOpensInAWindowOfItsOwn) {
  journey::IdSource ids = journey::seededIds(77);  // else it would be a copy of the example
  open(journey::sevenStages("A large map", ids), "other.journey");
  close();
  openExample();
  EXPECT_TRUE(drop(map(), {"other.journey"}));
  ASSERT_EQ(workspace->windows().size(), 2U);
  EXPECT_EQ(workspace->windows().back()->map().journey().settings().title, "A large map");
}

TEST_F(FileDropsTest, ADocumentIsImported) {
  openExample();
  write("in.json", exchange::journeyToJson(support::gridMap(2, 1)));
  dialogs->saves.push_back(file("new.journey"));
  EXPECT_TRUE(drop(map(), {"in.json"}));
  ASSERT_EQ(workspace->windows().size(), 2U);
  EXPECT_EQ(workspace->windows().back()->map().journey().settings().title, "A large map");
}

TEST_F(FileDropsTest, ATableIsTakenIntoTheMap) {
  openExample();
  write("kpis.tsv", m_certain);
  EXPECT_TRUE(drop(map(), {"kpis.tsv"}));
  EXPECT_EQ(volume("Trigger"), 4321);
  EXPECT_TRUE(dialogs->told.empty());
}

TEST_F(FileDropsTest, ATableInDoubtIsShownFirst) {
  openExample();
  write("kpis.csv", "Stage;Q3 2026\nTrigger;4.321\n");
  EXPECT_TRUE(drop(map(), {"kpis.csv"}));
  auto* preview = window->findChild<QDialog*>("takePreview");
  ASSERT_TRUE(preview && preview->isVisible());
  EXPECT_EQ(volume("Trigger"), 4200);
}

TEST_F(FileDropsTest, AreTakenAlsoOverTextBoxesAndCharts) {
  openExample();
  write("kpis.tsv", m_certain);
  auto* title = window->findChild<QLineEdit*>("mapTitle");
  const QString before = title->text();
  EXPECT_TRUE(drop(*title, {"kpis.tsv"}));
  EXPECT_EQ(volume("Trigger"), 4321);
  EXPECT_EQ(title->text(), before);
}

TEST_F(FileDropsTest, OfOtherOrMixedKindsAreLeftAlone) {
  openExample();
  write("photo.jpg", "x");
  write("kpis.tsv", m_certain);
  EXPECT_FALSE(drop(*window, {"photo.jpg"}));
  EXPECT_FALSE(drop(*window, {"photo.jpg", "kpis.tsv"}));
  EXPECT_EQ(volume("Trigger"), 4200);
}

TEST_F(FileDropsTest, AFileThatCannotBeReadIsToldInOneSentence) {
  openExample();
  EXPECT_TRUE(drop(map(), {"missing.csv"}));
  ASSERT_EQ(dialogs->told.size(), 1U);
  EXPECT_NE(dialogs->told[0].find("missing.csv"), std::string::npos);
}

class StartPageDropsTest : public FileDropsTest {
 protected:
  StartPageDropsTest() {
    workspace->showStart();
    for (QWidget* each : QApplication::topLevelWidgets()) {
      if (auto* found = qobject_cast<StartPage*>(each)) page = found;
    }
    settle();
  }
  ~StartPageDropsTest() override { delete page; }

  QPointer<StartPage> page;
};

TEST_F(StartPageDropsTest, AMapOpensInItsPlace) {
  store::Document::create(file("map.journey").toStdString(), support::leahMap(), services.store);
  EXPECT_TRUE(drop(*page, {"map.journey"}));
  EXPECT_EQ(workspace->windows().size(), 1U);
  EXPECT_FALSE(page) << "the start page gives way";
}

TEST_F(StartPageDropsTest, SeveralMapsOpenEach) {
  store::Document::create(file("a.journey").toStdString(), support::leahMap(), services.store);
  store::Document::create(file("b.journey").toStdString(), support::leahMap(), services.store);
  EXPECT_TRUE(drop(*page, {"a.journey", "b.journey"}));
  EXPECT_EQ(workspace->windows().size(), 2U);
}

TEST_F(StartPageDropsTest, ADocumentIsImported) {
  write("in.json", exchange::journeyToJson(support::leahMap()));
  dialogs->saves.push_back(file("new.journey"));
  EXPECT_TRUE(drop(*page->findChild<QPushButton*>("newMap"), {"in.json"}));
  EXPECT_EQ(workspace->windows().size(), 1U);
  EXPECT_TRUE(QFile::exists(file("new.journey")));
}

TEST_F(StartPageDropsTest, ATableIsTakenIntoANewMapThatAsksForItsName) {
  write("kpis.tsv", m_certain);
  dialogs->saves.push_back(file("Funnel.journey"));
  EXPECT_TRUE(drop(*page, {"kpis.tsv"}));
  ASSERT_EQ(workspace->windows().size(), 1U);
  window = workspace->windows().front();
  EXPECT_EQ(journey().settings().title, "Funnel");
  EXPECT_FALSE(page);
  auto* preview = window->findChild<QDialog*>("takePreview");
  ASSERT_TRUE(preview && preview->isVisible()) << "the map has no period yet";
  preview->findChild<QCheckBox*>("takeMakePeriods")->click();
  preview->findChild<QPushButton*>("takeAccept")->click();
  settle();
  EXPECT_EQ(volume("Trigger"), 4321);
}

TEST_F(StartPageDropsTest, ATableThatCannotBeReadMakesNoMap) {
  write("empty.csv", "\n\n");
  EXPECT_TRUE(drop(*page, {"empty.csv"}));
  ASSERT_EQ(dialogs->told.size(), 1U);
  EXPECT_NE(dialogs->told[0].find("empty.csv"), std::string::npos);
  EXPECT_TRUE(workspace->windows().empty());
  EXPECT_TRUE(page);
}

TEST_F(StartPageDropsTest, WithoutANameNothingIsMade) {
  write("kpis.tsv", m_certain);
  EXPECT_TRUE(drop(*page, {"kpis.tsv"}));
  EXPECT_TRUE(workspace->windows().empty());
  EXPECT_FALSE(QFile::exists(file("kpis.journey")));
}

}  // namespace
}  // namespace throughline::editor
