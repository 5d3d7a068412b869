#include <QMenu>
#include <QTextBlock>
#include <QToolButton>

#include "sources_fixture.h"

// Words of a note become findings and questions, by keys and by mouse; what is written stays a
// text.

namespace throughline::editor {
namespace {

using journey::Finding;
using journey::Kind;
using journey::Source;

TEST_F(SourcesTest, MarkedWordsBecomeAFindingByOneKey) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  selectLine(1);
  EXPECT_TRUE(barIsShown());
  EXPECT_TRUE(window->findChild<QToolButton*>("markStage")->text().contains("Purchase"))
      << "guessed from “questionnaire”";
  const journey::Journey before = journey();
  QTest::keyClick(&note(), Qt::Key_L);
  settle();
  const auto& finding = named<Finding>("The questionnaire came in the last week.");
  EXPECT_EQ(finding.feeling, journey::Feeling::low);
  EXPECT_EQ(finding.source, "Interview 14");
  EXPECT_EQ(finding.excerpt, finding.text);
  EXPECT_EQ(journey().get(finding.stage).name, "Purchase");
  EXPECT_FALSE(barIsShown());
  ASSERT_EQ(note().marks().size(), 1U);
  EXPECT_TRUE(note().marks().front().span.has_value());
  EXPECT_EQ(labelText("taken"), "1 taken from it");
  run("edit.undo");
  EXPECT_TRUE(journey() == before);
  EXPECT_TRUE(note().marks().empty());
}

TEST_F(SourcesTest, WithoutAGuessTheStageIsTheOneUsedLast) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  selectLine(1);
  QTest::keyClick(&note(), Qt::Key_H);
  settle();
  selectLine(0);
  QTest::keyClick(&note(), Qt::Key_N);
  settle();
  EXPECT_EQ(journey().get(named<Finding>("We waited for weeks.").stage).name, "Purchase");
}

TEST_F(SourcesTest, QMakesAQuestionAndEscLeavesNoTrace) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  const journey::Journey before = journey();
  selectLine(2);
  QTest::keyClick(&note(), Qt::Key_Escape);
  EXPECT_FALSE(barIsShown());
  EXPECT_TRUE(journey() == before);
  EXPECT_TRUE(note().isVisible()) << "the second Esc would close the page";
  selectLine(2);
  QTest::keyClick(&note(), Qt::Key_Q);
  settle();
  EXPECT_EQ(named<journey::Question>("She had asked before.").source, "Interview 14");
}

TEST_F(SourcesTest, TheStageIsChangedByAMenuAndTheMouseMarksToo) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  selectLine(0);
  auto* stage = window->findChild<QToolButton*>("markStage");
  emit stage->menu()->aboutToShow();
  for (QAction* action : stage->menu()->actions()) {
    if (action->text() == "Onboarding") action->trigger();
  }
  press("markHigh");
  EXPECT_EQ(journey().get(named<Finding>("We waited for weeks.").stage).name, "Onboarding");
}

TEST_F(SourcesTest, AMarkIsNotSeenInTheNextNote) {
  openExample();
  make("Interview 14", kNote);
  make("Interview 15", "Another one.\nOf two lines.");
  openPage("Interview 14");
  selectLine(0);
  QTest::keyClick(&note(), Qt::Key_L);
  settle();
  note().setFocus();
  QTest::keyClick(&note(), Qt::Key_Home, Qt::ControlModifier);
  for (int i = 0; i < 3; ++i) QTest::keyClick(&note(), Qt::Key_Right);
  openPage("Interview 15");
  ASSERT_TRUE(note().toPlainText().startsWith("Another one."));
  QTextCursor cursor(note().document());
  while (!cursor.atEnd()) {
    cursor.movePosition(QTextCursor::NextCharacter);
    EXPECT_FALSE(cursor.charFormat().fontUnderline()) << cursor.position();
    EXPECT_EQ(cursor.charFormat().background().style(), Qt::NoBrush) << cursor.position();
  }
}

TEST_F(SourcesTest, InANoteThatIsWrittenTheKeysAreLetters) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  note().setFocus();
  QTest::keyClick(&note(), Qt::Key_F2);
  ASSERT_TRUE(editor().hasFocus());
  QTest::keyClick(&editor(), Qt::Key_End, Qt::ControlModifier);
  QTest::keyClick(&editor(), Qt::Key_Return);
  QTest::keyClicks(&editor(), "hlnqs");
  canvas().setFocus();
  settle();
  EXPECT_EQ(named<Source>("Interview 14").note, kNote.toStdString() + "\nhlnqs");
  EXPECT_EQ(journey().count(Kind::finding), support::leahMap().count(Kind::finding));
  EXPECT_TRUE(note().isVisible());
  run("edit.undo");
  EXPECT_EQ(named<Source>("Interview 14").note, kNote.toStdString()) << "one edit";
}

TEST_F(SourcesTest, EscEndsTheWritingAndKeepsWhatWasWritten) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  const journey::Journey before = journey();
  press("editNote");
  QTest::keyClicks(&editor(), "One more thing. ");
  QTest::keyClick(&editor(), Qt::Key_Escape);
  settle();
  EXPECT_TRUE(note().toPlainText().contains("One more thing."));
  EXPECT_TRUE(note().hasFocus());
  run("edit.undo");
  EXPECT_TRUE(journey() == before) << "one edit";
  EXPECT_EQ(note().toPlainText(), kNote);
}

TEST_F(SourcesTest, WordsThatWereEditedKeepTheirFindingWhichSaysSo) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  selectLine(1);
  QTest::keyClick(&note(), Qt::Key_L);
  settle();
  const auto id = named<Source>("Interview 14").id;
  const auto write = [&](const char* text) {
    window->map().edit("Write", nullptr, [&](journey::Edit& edit) {
      edit.change(id, [&](Source& source) { source.note = text; });
    });
    settle();
  };
  auto* list = window->findChild<QListView*>("markList");
  const auto detail = [&] {
    return list->model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString();
  };
  write("Before.\nThe questionnaire\ncame in the   last week. After.");
  EXPECT_FALSE(detail().contains("no longer")) << "only its lines were broken anew";
  write("The questionnaire came early.");
  EXPECT_TRUE(detail().endsWith("no longer in the note"));
  EXPECT_TRUE(findNamed<Finding>("The questionnaire came in the last week."));
}

TEST_F(SourcesTest, AMarkAndItsCardFindEachOther) {
  openExample();
  make("Interview 14", kNote);
  openPage("Interview 14");
  selectLine(1);
  QTest::keyClick(&note(), Qt::Key_L);
  settle();
  const auto finding = named<Finding>("The questionnaire came in the last week.").id;
  QTextCursor at(note().document());
  at.setPosition(note().positionOf(25));
  QTest::mouseClick(note().viewport(), Qt::LeftButton, {}, note().cursorRect(at).center());
  settle();
  EXPECT_EQ(window->view().current(), (drawing::Target{Kind::finding, finding.value}));
  EXPECT_TRUE(canvas().layout().find(window->view().current()));
  make("Interview 12", "Something else");
  openPage("Interview 12");
  window->view().clearSelection();
  window->view().selectOnly({Kind::finding, finding.value});
  settle();
  EXPECT_TRUE(note().toPlainText().startsWith("We waited")) << "its source is opened";
}

TEST_F(SourcesTest, HostileNotesAreShownAndMarkedAsTheyAre) {
  openExample();
  const QString word(5'000, u'W');
  const QString text =
      "<b>no tag</b> & \u202Eturned\u202C \n" + word + "\n" +
      QString::fromUtf8("مكالمة استكشافية 👩‍💻 مع الفريق") + "\n" +
      QString("Ende. ").repeated(30'000);
  make("Everything", text.trimmed());
  openPage("Everything");
  EXPECT_EQ(note().toPlainText(), text.trimmed());
  EXPECT_LE(note().document()->size().width(), note().viewport()->width())
      << "a long word is broken";
  for (int line = 0; line < 3; ++line) {
    note().setFocus();
    QTextCursor cursor(note().document()->findBlockByNumber(line));
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    note().setTextCursor(cursor);
    settle();
    ASSERT_TRUE(barIsShown()) << line;
    QTest::keyClick(&note(), Qt::Key_N);
    settle();
  }
  ASSERT_EQ(note().marks().size(), 3U);
  for (const NoteMark& mark : note().marks()) EXPECT_TRUE(mark.span.has_value());
  EXPECT_TRUE(findNamed<Finding>(word.toStdString()));
  EXPECT_TRUE(findNamed<Finding>("مكالمة استكشافية 👩‍💻 مع الفريق"));
}

TEST_F(SourcesTest, OnAMapWithoutStagesTheBarMakesNothing) {
  journey::Journey map;
  journey::MapSettings settings;
  settings.id.value = 1;
  settings.title = "Empty";
  map.put(settings);
  open(map);
  make("Interview 14", kNote);
  openPage("Interview 14");
  selectLine(0);
  const journey::Journey before = journey();
  QTest::keyClick(&note(), Qt::Key_H);
  settle();
  EXPECT_TRUE(journey() == before);
  EXPECT_EQ(toast(), "A finding belongs to a stage: add the first one on the map.");
}

}  // namespace
}  // namespace throughline::editor
