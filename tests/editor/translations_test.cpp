#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <set>

#include "lupdate.h"
#include "throughline/drawing/worded.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"

// Every text that people read can be translated: lupdate finds it, no widget gets one past
// tr(), and English has its own plurals.

namespace throughline::editor {

namespace {

QStringList sourcesIn(const QString& folder) {
  QStringList paths;
  QDirIterator each(kRepository + "/" + folder, {"*.h", "*.cpp"}, QDir::Files,
                    QDirIterator::Subdirectories);
  while (each.hasNext()) paths << each.next();
  return paths;
}

/// The text that a C++ literal, or several in a row, stand for.
QString unquoted(QString literal) {
  static const QRegularExpression joint("\"\\s*\"");
  literal.replace(joint, "");
  literal.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
  return literal.mid(1, literal.size() - 2);
}

/// Calls `look` with the captures of every match in the sources of the folder.
template <class Look>
void eachMatch(const QString& folder, const QString& pattern, Look look) {
  const QRegularExpression expression(pattern);
  for (const QString& path : sourcesIn(folder)) {
    const QString content = textOf(path);
    for (auto found = expression.globalMatch(content); found.hasNext();) {
      look(path.mid(kRepository.size() + 1).toStdString(), found.next());
    }
  }
}

constexpr auto kLiterals = "(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)";

class Translations : public ::testing::Test {
 protected:
  QTemporaryDir folder;
  QString file = folder.filePath("all.ts");
};

TEST_F(Translations, EveryTextIsFoundByLupdateAndNoneLacksItsContext) {
  EXPECT_EQ(runLupdate(file).trimmed().toStdString(), "");
  const auto texts = textsIn(file);
  std::set<QString> sources;
  std::size_t withoutContext = 0;
  for (const Text& text : texts) {
    sources.insert(text.source);
    withoutContext += text.context.isEmpty() ? 1 : 0;
  }
  EXPECT_EQ(withoutContext, 0U);
  std::size_t count = 0;
  eachMatch("src", QString("\\btr\\(\\s*") + kLiterals, [&](const auto& path, const auto& found) {
    ++count;
    EXPECT_TRUE(sources.contains(unquoted(found.captured(1))))
        << path << ": " << found.captured(1).toStdString();
  });
  EXPECT_GT(count, 300U);
}

TEST_F(Translations, EveryEntryOfTheCatalogueIsFoundByLupdate) {
  runLupdate(file);
  const auto texts = textsIn(file);
  std::size_t count = 0;
  eachMatch(
      "include", QString("QT_TRANSLATE_(N_)?NOOP\\(\"Messages\",\\s*") + kLiterals,
      [&](const auto& path, const auto& found) {
        ++count;
        const Text text{"Messages", unquoted(found.captured(2)), !found.captured(1).isEmpty()};
        EXPECT_TRUE(texts.contains(text)) << path << ": " << text.source.toStdString();
      });
  EXPECT_GT(count, 300U);
}

TEST_F(Translations, TheEnglishPluralsAreCompleteAndUpToDate) {
  const QString kept = kRepository + "/resources/texts/throughline_en.ts";
  ASSERT_TRUE(QFile::copy(kept, file));
  runLupdate(file, {"-pluralonly"});
  const QString updated = textOf(file);
  EXPECT_EQ(updated.toStdString(), textOf(kept).toStdString()) << "./dev texts, then fill in";
  EXPECT_FALSE(updated.contains("unfinished"));
  EXPECT_FALSE(updated.contains("<numerusform></numerusform>"));
}

TEST(EnglishPlurals, SayOfOneWhatTheCatalogueSays) {
  namespace messages = journey::messages;
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{2}}) {
    for (const journey::Message& message :
         {messages::moreFieldsLeftOut(count), messages::clearReadings(count),
          messages::pasteReadings(count), messages::wrongWordsAfterCommand("new", count),
          messages::textTooLong(count, "9"), messages::changedAtAndMore("stage 7", count),
          messages::days(std::to_string(count), count),
          messages::points(std::to_string(count), count),
          messages::cases(std::to_string(count), count)}) {
      EXPECT_EQ(drawing::worded(message).toStdString(), english(message));
    }
    for (const journey::Kind kind : journey::kAllKinds) {
      const journey::Message records = messages::records(kind, count);
      EXPECT_EQ(drawing::worded(records).toStdString(), english(records));
    }
    for (const auto& kind : messages::kEvidenceKinds) {
      const journey::Message heard = kind(std::to_string(count), count);
      EXPECT_EQ(drawing::worded(heard).toStdString(), english(heard));
    }
  }
}

// The product's name is no word of any language.
const std::set<QString> kNames{"\"Throughline\""};

TEST(WindowTexts, NoWidgetGetsATextPastTr) {
  const QString calls =
      "\\b(?:set(?:Text|ToolTip|StatusTip|WhatsThis|WindowTitle|PlaceholderText|AccessibleName|"
      "AccessibleDescription|Title|TabText|Label)|addTab|addItem|addAction|addMenu|addButton|"
      "insertItem|PlainLabel|ElidedLabel|QLabel|QPushButton|QToolButton|QCheckBox|QGroupBox|"
      "QAction|say|plainTip|plainMenuText)\\((?:this,\\s*)?(?:QString(?:Literal)?\\()?";
  eachMatch("src/editor", calls + kLiterals, [](const auto& path, const auto& found) {
    static const QRegularExpression word("[A-Za-z]{2,}");
    const QString text = found.captured(1);
    EXPECT_TRUE(kNames.contains(text) || !text.contains(word))
        << path << ": " << found.captured(0).toStdString();
  });
}

TEST(WindowTexts, NoSentenceOfTheWindowStandsOutsideTr) {
  // Two words in a row, or words around an argument, in a literal that becomes a QString.
  const QString made = QString("QString(?:Literal)?\\(") + kLiterals;
  eachMatch("src/editor", made, [](const auto& path, const auto& found) {
    static const QRegularExpression sentence("[A-Za-z]{2,} [A-Za-z%]|%\\d [A-Za-z]{2,}");
    static const QRegularExpression styleSheet("[{};]");
    const QString text = found.captured(1);
    EXPECT_TRUE(text.contains(styleSheet) || !text.contains(sentence))
        << path << ": " << text.toStdString();
  });
}

}  // namespace

}  // namespace throughline::editor
