#include <QRegularExpression>
#include <QTranslator>
#include <set>

#include "lupdate.h"
#include "throughline/drawing/worded.h"
#include "throughline/editor/actions.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/values.h"
#include "window_fixture.h"

// A translation that wraps every text in brackets: what the window then shows outside of
// them is data of the map, or a text that no translator would ever see.

namespace throughline::editor {

namespace {

class Brackets : public QTranslator {
 public:
  Brackets() { QCoreApplication::installTranslator(this); }
  ~Brackets() override { QCoreApplication::removeTranslator(this); }
  Brackets(const Brackets&) = delete;
  Brackets& operator=(const Brackets&) = delete;

  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char* context, const char* source, const char*,
                                  int) const override {
    m_asked.insert({context, QString::fromUtf8(source)});
    return "⟦" + QString::fromUtf8(source) + "⟧";
  }
  /// Every context and text that a translation was asked for.
  [[nodiscard]] const std::set<std::pair<QString, QString>>& asked() const { return m_asked; }

 private:
  mutable std::set<std::pair<QString, QString>> m_asked;
};

/// Without what stands in brackets, however deep.
QString outsideBrackets(const QString& text) {
  QString outside;
  int depth = 0;
  for (const QChar c : text) {
    if (c == u'⟦') ++depth;
    if (depth == 0) outside += c;
    if (c == u'⟧') --depth;
  }
  return outside;
}

class PseudoTranslation : public WindowTest {
 protected:
  /// Every text of the map, the longest first.
  [[nodiscard]] QStringList data() const {
    QStringList texts{"Throughline", "Test", "map.journey"};
    for (const journey::Kind kind : journey::kAllKinds) {
      for (const std::int64_t id : journey().ids(kind)) {
        const journey::Record record = *journey().find(kind, id);
        for (const journey::Field& field : describe(kind).fields) {
          const journey::Value value = field.get(record);
          if (const auto* text = std::get_if<std::string>(&value)) {
            if (field.role == journey::FieldRole::content && !text->empty()) {
              texts << QString::fromStdString(*text);
            }
          }
        }
      }
    }
    std::ranges::sort(texts, std::ranges::greater{}, &QString::size);
    return texts;
  }

  Brackets m_brackets;
};

// A class without Q_OBJECT asks in the context of its base, where no translator put the text.
TEST_F(PseudoTranslation, EveryTextIsAskedForWhereTranslatorsFindIt) {
  openExample();
  for (const journey::Kind kind : journey::kAllKinds) {
    if (journey().ids(kind).empty()) continue;
    window->view().selectOnly({kind, journey().ids(kind).front()});
    settle();
  }
  runLupdate(file("all.ts"));
  std::set<std::pair<QString, QString>> found;
  for (const Text& text : textsIn(file("all.ts"))) found.insert({text.context, text.source});
  for (const auto& each : m_brackets.asked()) {
    const bool ofQt = each.first.startsWith('Q') && each.first != "QObject";
    EXPECT_TRUE(ofQt || found.contains(each))
        << each.first.toStdString() << ": " << each.second.toStdString();
  }
}

TEST_F(PseudoTranslation, EveryActionIsTranslated) {
  openExample();
  static const QRegularExpression word("[A-Za-z]{2,}");
  for (const QAction* action : window->findChildren<QAction*>()) {
    for (const QString& text : {action->text(), action->statusTip()}) {
      QString rest = outsideBrackets(text);
      for (const QString& known : data()) rest.remove(known);
      EXPECT_FALSE(word.match(rest).hasMatch()) << text.toStdString();
    }
  }
}

TEST_F(PseudoTranslation, AnEditIsCalledInTheUsersLanguageAndKeptInEnglish) {
  openExample();
  const auto stage = journey().list<journey::Stage>().front()->id;
  namespace messages = journey::messages;
  window->map().edit(messages::renameRecord(messages::records(journey::Kind::stage, 1)), nullptr,
                     [&](journey::Edit& edit) {
                       edit.change(stage, [](journey::Stage& s) { s.name = "Elsewhere"; });
                     });
  settle();
  EXPECT_EQ(window->actions().action("edit.undo")->text(), "⟦Undo ⟦Rename ⟦stages⟧⟧⟧");
  EXPECT_EQ(window->map().document().history(1).front().label, "Rename stage");
}

TEST_F(PseudoTranslation, ARefusalIsToldInTheUsersLanguageAndIsEnglishInTheError) {
  openExample();
  const journey::Error error(journey::Blame::input, "title", journey::messages::textEmpty());
  EXPECT_EQ(drawing::worded(error.message()), "⟦expected a text that is not empty⟧");
  EXPECT_STREQ(error.what(), "title: expected a text that is not empty");
}

}  // namespace

}  // namespace throughline::editor
