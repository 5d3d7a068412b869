#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QPdfWriter>
#include <QToolButton>

#include "panels/sources/guide_dialog.h"
#include "panels/sources/guide_text.h"
#include "sources_fixture.h"

// Interviews and notes: brought in, listed, held against what was counted.

namespace throughline::editor {
namespace {

using journey::Finding;
using journey::Kind;
using journey::Source;

TEST_F(SourcesTest, ANewOneAsksForItsTitleAndIsCountedOnTheTab) {
  openExample();
  EXPECT_EQ(tab(), "Sources");
  run("source.new");
  auto* title = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  ASSERT_TRUE(title);
  EXPECT_EQ(title->selectedText(), "New source");
  QTest::keyClicks(title, "Interview 14");
  QTest::keyClick(title, Qt::Key_Return);
  settle();
  ASSERT_EQ(journey().count(Kind::source), 1U);
  EXPECT_EQ(journey().list<Source>().front()->title, "Interview 14");
  EXPECT_EQ(tab(), "Sources (1)");
  run("edit.undo");
  run("edit.undo");
  EXPECT_EQ(journey().count(Kind::source), 0U);
  EXPECT_EQ(tab(), "Sources");
}

TEST_F(SourcesTest, TabGoesFromTheTitleOfANewOneToItsNote) {
  openExample();
  run("source.new");
  const auto* page = window->findChild<QWidget*>("sourcePage");
  bool reached = false;
  for (int i = 0; i < 8 && !reached; ++i) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    settle();
    const QWidget* focus = QApplication::focusWidget();
    ASSERT_TRUE(focus && page->isAncestorOf(focus)) << "after " << i << " tabs";
    reached = focus->objectName() == "editNote";
  }
  EXPECT_TRUE(reached);
}

TEST_F(SourcesTest, ADoubleClickOpensThePageAndNothingOnIt) {
  openExample();
  make("Interview 14", kNote);
  run("view.sources");
  auto* list = window->findChild<QListView*>("sourceList");
  const QPoint at = list->visualRect(list->model()->index(0, 0)).center();
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
  settle();
  ASSERT_TRUE(note().isVisible());
  auto* kind = window->findChild<QWidget*>("sourcePage")->findChild<QWidget*>("kind");
  auto* box = kind->findChild<QComboBox*>();
  ASSERT_TRUE(box);
  const QPoint on = box->rect().center();
  QMouseEvent second(QEvent::MouseButtonDblClick, on, box->mapToGlobal(on), Qt::LeftButton,
                     Qt::LeftButton, {});
  QApplication::sendEvent(box, &second);
  settle();
  EXPECT_FALSE(QApplication::activePopupWidget());
}

TEST_F(SourcesTest, TheButtonEndsTheWriting) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  press("editNote");
  EXPECT_TRUE(window->findChild<QPushButton*>("editNote")->text().startsWith("Done"));
  QTest::keyClicks(&editor(), "First of all. ");
  press("editNote");
  EXPECT_TRUE(note().isVisible());
  EXPECT_TRUE(named<Source>("Interview 14").note.starts_with("First of all."));
}

TEST_F(SourcesTest, AFileThatIsDroppedOnThePanelBecomesASource) {
  openExample();
  run("view.sources");
  auto* panel = window->findChild<QWidget*>("noSources");
  const QString path = write("Interview 12.md", "# Ines\r\n\r\nIt came late.\r\n");
  EXPECT_TRUE(drop(*panel, path));
  const auto& source = named<Source>("Interview 12");
  EXPECT_EQ(source.note, "# Ines\n\nIt came late.");
  EXPECT_EQ(note().toPlainText(), "# Ines\n\nIt came late.");
  EXPECT_TRUE(note().isVisible());
}

TEST_F(SourcesTest, AFileThatIsNoTextIsRefusedInOneSentence) {
  openExample();
  run("view.sources");
  const QString path = write("noise.txt", QByteArray("caf\xE9\xFF", 5));
  EXPECT_TRUE(drop(*window->findChild<QWidget*>("noSources"), path));
  EXPECT_EQ(journey().count(Kind::source), 0U);
  EXPECT_EQ(toast(), "Expected text in UTF-8, found bytes of another encoding in line 1.");
}

TEST_F(SourcesTest, PastedTextBecomesASourceAndMailInHtmlItsWords) {
  openExample();
  QGuiApplication::clipboard()->setText("Re: the offer\r\nWe said no.");
  run("source.paste");
  EXPECT_EQ(named<Source>("Re: the offer").note, "Re: the offer\nWe said no.");
  auto* mime = new QMimeData;
  mime->setHtml("<p>Dear <b>Leah</b>,</p><img src='file:///etc/passwd'><p>no &amp; never</p>");
  QGuiApplication::clipboard()->setMimeData(mime);
  run("source.paste");
  const std::string text = named<Source>("Dear Leah,").note;
  EXPECT_NE(text.find("no & never"), std::string::npos);
  EXPECT_EQ(text.find('<'), std::string::npos);
}

TEST_F(SourcesTest, CopiedFilesArePastedAsASourceEach) {
  openExample();
  auto* mime = new QMimeData;
  mime->setUrls({QUrl::fromLocalFile(write("one.txt", "What she said.")),
                 QUrl::fromLocalFile(write("two.md", "What he said."))});
  QGuiApplication::clipboard()->setMimeData(mime);
  run("source.paste");
  EXPECT_EQ(named<Source>("one").note, "What she said.");
  EXPECT_EQ(named<Source>("two").note, "What he said.");
}

TEST_F(SourcesTest, AMailIsCalledByItsSubjectAndMarkdownByItsHeading) {
  openExample();
  const auto paste = [this](const char* text) {
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    run("source.paste");
    return journey().list<Source>().back()->title;
  };
  EXPECT_EQ(paste("From: Jonas\nSubject: Why we stay\n\nDear all"), "Why we stay");
  EXPECT_EQ(paste("Von: Jonas\nBetreff: Rückfrage zum Vertrag\n\nHallo"), "Rückfrage zum Vertrag");
  EXPECT_EQ(paste("## Interview with Ines\n\nShe said"), "Interview with Ines");
  EXPECT_EQ(paste("Q: What happened?\nA: Nothing."), "Q: What happened?");
}

TEST_F(SourcesTest, WordsOfANoteAreFoundAndItsPageOpens) {
  openExample();
  make("Interview 14", "The works council (Betriebsrat) said no.");
  auto* box = window->findChild<QLineEdit*>("findQuery");
  ASSERT_TRUE(box);
  QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
  QTest::keyClicks(QApplication::focusWidget(), "betriebsrat");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  settle();
  EXPECT_TRUE(note().isVisible());
  EXPECT_TRUE(note().toPlainText().contains("Betriebsrat"));
  EXPECT_TRUE(box->hasFocus()) << "the next one is one more Enter away";
}

TEST_F(SourcesTest, TheStagesThatItCoversAreTickedOneAfterTheOther) {
  openExample();
  const auto source = make("Interview 14", kNote);
  openPage("Interview 14");
  auto* button = window->findChild<QWidget*>("sourcePage")
                     ->findChild<QWidget*>("stages")
                     ->findChild<QToolButton*>();
  ASSERT_TRUE(button);
  QMenu* menu = button->menu();
  menu->popup(button->mapToGlobal(QPoint(0, 20)));
  settle();
  for (const int i : {0, 2}) {
    QTest::mouseClick(menu, Qt::LeftButton, {},
                      menu->actionGeometry(menu->actions().at(i)).center());
    EXPECT_TRUE(menu->isVisible()) << "it stays for the next one";
  }
  menu->hide();
  settle();
  EXPECT_EQ(journey().get(source).stages.size(), 2U);
  const auto stages = journey().list<journey::Stage>();
  EXPECT_TRUE(
      button->text().startsWith(QString::fromStdString(stages[0]->name + ", " + stages[2]->name)))
      << button->text().toStdString();
}

TEST_F(SourcesTest, ANoteHasRoomForSoMuchAndNoMore) {
  openExample();
  QGuiApplication::clipboard()->setText(QString(200'001, u'x'));
  run("source.paste");
  EXPECT_EQ(journey().count(Kind::source), 0U);
  EXPECT_EQ(toast(), "Expected at most 200000 characters, found 200001.");
}

TEST_F(SourcesTest, AClickOnTheEvidenceListsTheSourcesOfItsStage) {
  openExample();
  const auto purchase = named<journey::Stage>("Purchase").id;
  const auto other = make("Of another stage", kNote);
  const auto source = make("Of this stage", kNote);
  window->map().edit("Cover", nullptr, [&](journey::Edit& edit) {
    edit.change(source, [&](Source& each) { each.stages = {purchase}; });
  });
  window->resize(1440, 1800);
  settle();
  const auto& layout = canvas().layout();
  const auto cell = std::ranges::find_if(layout.elements, [&](const drawing::Element& each) {
    return each.kind == drawing::ElementKind::evidence && each.stage == purchase;
  });
  ASSERT_NE(cell, layout.elements.end());
  const drawing::Target card{Kind::touchpoint, named<journey::Touchpoint>("Proposal").id.value};
  const QPointF way = cell->rect.center() - layout.find(card)->rect.center();
  QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {},
                    canvas().viewportRect(card).center() + way.toPoint());
  settle();
  auto* list = window->findChild<QListView*>("sourceList");
  ASSERT_TRUE(list->isVisible());
  ASSERT_EQ(list->model()->rowCount(), 1);
  EXPECT_EQ(list->model()->index(0, 0).data().toString(), "Of this stage");
  EXPECT_EQ(labelText("standing"),
            "Purchase is a hypothesis: 1 more interview, and it counts as heard.");
  EXPECT_TRUE(journey().find(other));
}

TEST_F(SourcesTest, ASourceOfACountedInterviewOffersToTakeOneOff) {
  openExample();
  const auto purchase = named<journey::Stage>("Purchase").id;
  const auto counted = [&] { return journey().in<journey::Evidence>(purchase).front()->count; };
  ASSERT_EQ(counted(), 3);
  const auto source = make("Interview 14", kNote);
  openPage("Interview 14");
  auto* offer = window->findChild<QWidget*>("countOffer");
  EXPECT_FALSE(offer->isVisible());
  window->map().edit("Cover", nullptr, [&](journey::Edit& edit) {
    edit.change(source, [&](Source& each) { each.stages = {purchase}; });
  });
  settle();
  ASSERT_TRUE(offer->isVisible());
  EXPECT_EQ(offer->findChild<QLabel*>()->text(),
            "Purchase already counts 3 interviews. Is this one of them?");
  press("takeOneOff");
  EXPECT_EQ(counted(), 2);
  EXPECT_FALSE(offer->isVisible());
  run("edit.undo");
  EXPECT_EQ(counted(), 3);
}

TEST_F(SourcesTest, ASourceIsDeletedWithUndoAndWhatWasTakenStays) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  selectLine(1);
  QTest::keyClick(&note(), Qt::Key_L);
  settle();
  press("removeSource");
  EXPECT_EQ(journey().count(Kind::source), 0U);
  EXPECT_EQ(named<Finding>("The questionnaire came in the last week.").source, "Interview 14");
  EXPECT_TRUE(window->findChild<QWidget*>("noSources")->isVisible());
  EXPECT_TRUE(toast().startsWith("Deleted"));
  run("edit.undo");
  EXPECT_EQ(journey().count(Kind::source), 1U);
}

TEST_F(SourcesTest, TheGuideOfAStageIsShownCopiedAndFitsOnOnePage) {
  openExample();
  journey::Journey map = journey();
  const auto purchase = named<journey::Stage>("Purchase").id;
  for (int i = 0; i < 400; ++i) {
    journey::Question question;
    question.id = {9000 + i};
    question.stage = purchase;
    question.text = "Question number " + std::to_string(i) + " that somebody asked at length?";
    map.put(question);
  }
  const auto guide = interviewGuide(map, purchase);
  QPdfWriter paper(file("guide.pdf"));
  printGuide(guide, paper);
  QFile pdf(file("guide.pdf"));
  ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
  EXPECT_EQ(pdf.readAll().count("/Type /Page\n"), 1);
  const QString text = guideText(interviewGuide(journey(), purchase));
  EXPECT_TRUE(text.startsWith("Interview guide: Purchase\n"));
  EXPECT_TRUE(text.contains("Why they nearly walked away"));
}

TEST_F(SourcesTest, TheGuideTakesInWhatTheCheckLeavesOpen) {
  openExample();
  GuideDialog guide(window->map(), named<journey::Stage>("Evaluation").id, services, window);
  const QString text = guide.findChild<QPlainTextEdit*>("guideText")->toPlainText();
  EXPECT_TRUE(text.contains("“Pricing page”: who helped you there, and who should have?"));
  EXPECT_FALSE(text.contains("Peer asks in Slack group")) << "that is another stage's";
}

}  // namespace
}  // namespace throughline::editor
