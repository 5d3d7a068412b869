#include <QLocale>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTranslator>
#include <set>

#include "lupdate.h"
#include "shown_texts.h"
#include "support/brackets.h"
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

class PseudoTranslation : public WindowTest {
 protected:
  void SetUp() override {
    openExample();
    m_data = support::textsOf(journey());
    m_data.append({"Throughline", "Test", file("map.journey"), "map.journey"});
    // Dates are English with all the map's numbers, wherever it is shown.
    for (int month = 1; month <= 12; ++month) m_data << QLocale::c().monthName(month).left(3);
  }

  void expectTranslated(const QString& text, const QString& place) {
    static const QRegularExpression tags("<[^>]*>");
    static const QRegularExpression word("\\p{L}{2,}");
    const QString rest = support::untranslated(QString(text).remove(tags).simplified(), m_data);
    EXPECT_TRUE(!word.match(rest).hasMatch() || isBeginningOfData(rest))
        << place.toStdString() << ": " << text.toStdString();
  }

  /// A list cuts long names off; what is left of one is still the map's.
  [[nodiscard]] bool isBeginningOfData(const QString& text) const {
    const auto cut = text.indexOf(u'…');
    return cut > 0 && std::ranges::any_of(m_data, [&](const QString& known) {
             return known.contains(text.left(cut).trimmed());
           });
  }

  void expectAllTranslated(const QWidget& root) {
    forEachShownText(root, [this](const ShownText& shown) {
      if (!shown.typed) expectTranslated(shown.text, shown.place);
    });
  }

  Brackets m_brackets;
  QStringList m_data;
};

TEST_F(PseudoTranslation, EveryPanelOfTheWindowIsTranslated) {
  std::size_t panels = 0;
  for (auto* tabs : window->findChildren<QTabWidget*>()) {
    for (int i = 0; i < tabs->count(); ++i) {
      tabs->setCurrentIndex(i);
      tabs->show();
      settle();
      expectAllTranslated(*window);
      ++panels;
    }
  }
  EXPECT_GT(panels, 3U);
}

TEST_F(PseudoTranslation, TheFormOfEveryKindIsTranslated) {
  std::size_t forms = 0;
  for (const journey::Kind kind : journey::kAllKinds) {
    const auto ids = journey().ids(kind);
    if (ids.empty()) continue;
    window->view().selectOnly({kind, ids.front()});
    settle();
    expectAllTranslated(inspector());
    ++forms;
  }
  EXPECT_GT(forms, 10U);
}

TEST_F(PseudoTranslation, TheMapsOwnPictureIsTranslated) {
  std::size_t parts = 0;
  drawing::forEachPicture(canvas().layout(), [&](const drawing::PlacedPicture& placed) {
    for (const drawing::Part& part : placed.picture.parts) {
      expectTranslated(part.text, "map");
      ++parts;
    }
  });
  EXPECT_GT(parts, 200U);
}

TEST_F(PseudoTranslation, WhatEveryChartShowsIsTranslated) {
  ShownNumbers shown(window->map(), window->view());
  forEachChartText(shown,
                   [this](const ShownText& each) { expectTranslated(each.text, each.place); });
}

// A class without Q_OBJECT asks in the context of its base, where no translator put the text.
TEST_F(PseudoTranslation, EveryTextIsAskedForWhereTranslatorsFindIt) {
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

TEST_F(PseudoTranslation, EveryMenuAndActionIsTranslated) {
  for (const QAction* action : window->findChildren<QAction*>()) {
    expectTranslated(action->text(), "action");
    expectTranslated(action->toolTip(), "action");
    expectTranslated(action->statusTip(), "action");
  }
}

TEST_F(PseudoTranslation, AnEditIsCalledInTheUsersLanguageAndKeptInEnglish) {
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
  const journey::Error error(journey::Blame::input, "title", journey::messages::textEmpty());
  EXPECT_EQ(drawing::worded(error.message()), "⟦expected a text that is not empty⟧");
  EXPECT_STREQ(error.what(), "title: expected a text that is not empty");
}

}  // namespace

}  // namespace throughline::editor
