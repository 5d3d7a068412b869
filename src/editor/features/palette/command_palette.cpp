#include "command_palette.h"

#include <QAction>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "texts.h"
#include "throughline/editor/fuzzy.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "widgets/two_column_delegate.h"

namespace throughline::editor {

namespace {

constexpr int kMostShown = 60;
constexpr int kTipScore = 100;
constexpr int kNameBonus = 40;
constexpr QSize kPaletteSize(560, 420);

/// What is found besides stages and touchpoints, also by what it is and by what people call
/// that otherwise.
struct FoundByKind {
  journey::Kind kind;
  const char* called = "";
};

constexpr std::array kFoundByKind{
    FoundByKind{journey::Kind::persona,
                QT_TRANSLATE_NOOP("throughline::editor::CommandPalette", "customer")},
    FoundByKind{journey::Kind::department,
                QT_TRANSLATE_NOOP("throughline::editor::CommandPalette", "owner")},
    FoundByKind{journey::Kind::question},
    FoundByKind{journey::Kind::evidence,
                QT_TRANSLATE_NOOP("throughline::editor::CommandPalette", "research")},
    FoundByKind{journey::Kind::finding,
                QT_TRANSLATE_NOOP("throughline::editor::CommandPalette", "insight")},
    FoundByKind{journey::Kind::experiment,
                QT_TRANSLATE_NOOP("throughline::editor::CommandPalette", "test")},
    FoundByKind{journey::Kind::campaign},
    FoundByKind{journey::Kind::period},
};

/// A word of the text begins so.
bool hasWord(const QString& text, const QString& word) {
  return text.startsWith(word, Qt::CaseInsensitive) ||
         text.contains(u' ' + word, Qt::CaseInsensitive);
}

}  // namespace

CommandPalette::CommandPalette(WindowContext context, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_context(context),
      m_query(new QLineEdit(this)),
      m_list(new QListWidget(this)) {
  setObjectName("popup");
  setWindowTitle(tr("Commands"));
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_StyledBackground);
  m_query->setObjectName("paletteQuery");
  m_query->setPlaceholderText(tr("What would you like to do, or where to go?"));
  m_query->setAccessibleName(m_query->placeholderText());
  m_query->installEventFilter(this);
  m_list->setObjectName("paletteList");
  m_list->setItemDelegate(new TwoColumnDelegate(m_list));
  m_list->setUniformItemSizes(true);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 1, 1, 1);
  layout->setSpacing(0);
  layout->addWidget(m_query);
  layout->addWidget(m_list);
  resize(kPaletteSize);
  const QPoint top = parent->mapToGlobal(QPoint((parent->width() - kPaletteSize.width()) / 2, 90));
  move(top);
  collect();
  show({});
  connect(m_query, &QLineEdit::textEdited, this, [this](const QString& text) { show(text); });
  connect(m_list, &QListWidget::itemClicked, this, [this] { run(); });
  m_query->setFocus();
}

void CommandPalette::addAction(WindowContext context) {
  context.actions.add(
      {.id = "help.palette",
       .group = texts::Menus::tr("Help"),
       .text = tr("Find a command…"),
       .tip = tr("Every command by a few of its letters, and every place on the map"),
       .keys = {Qt::CTRL | Qt::Key_K},
       .run = [context] { (new CommandPalette(context, context.window))->open(); }});
}

void CommandPalette::collect() {
  m_context.actions.refresh();
  // Where a lane, a place and a tab are called alike, each says what it is.
  QHash<QString, int> called;
  for (const ActionSpec& spec : m_context.actions.specs()) ++called[spec.text];
  for (const ActionSpec& spec : m_context.actions.specs()) {
    QAction* action = m_context.actions.action(spec.id);
    if (!action->isEnabled() || spec.id == "help.palette") continue;
    const QString keys =
        spec.keys.isEmpty() ? QString() : spec.keys.first().toString(QKeySequence::NativeText);
    QString text = action->text();
    if (called.value(spec.text) > 1) text = tr("%1: %2").arg(spec.group, text);
    m_entries.push_back({text,
                         keys,
                         action->text() + " " + spec.group,
                         [action] { action->trigger(); },
                         spec.tip,
                         {},
                         !keys.isEmpty()});
  }
  collectPlaces();
}

void CommandPalette::collectPlaces() {
  const auto& journey = m_context.map.journey();
  const auto add = [this](const QString& name, const QString& detail, const QString& searched,
                          drawing::Target target, const QString& called = {}) {
    const auto goTo = [&view = m_context.view, target] {
      view.selectOnly(target);
      view.reveal(target);
    };
    m_entries.push_back({name, detail, searched, goTo, {}, called});
  };
  for (const journey::Stage* stage : journey.list<journey::Stage>()) {
    const QString name = oneLine(QString::fromStdString(stage->name));
    add(name, kindWord(journey::Kind::stage), name, {journey::Kind::stage, stage->id.value});
    for (const auto* touchpoint : journey.in<journey::Touchpoint>(stage->id)) {
      const QString title = oneLine(QString::fromStdString(touchpoint->title));
      add(title, name, title, {journey::Kind::touchpoint, touchpoint->id.value});
    }
  }
  for (const auto& [kind, called] : kFoundByKind) {
    for (const std::int64_t id : journey.ids(kind)) {
      const QString name = recordName(journey, *journey.find(kind, id));
      add(name, kindWord(kind), name + " " + kindWord(kind), {kind, id},
          *called ? tr(called) : QString());
    }
  }
}

void CommandPalette::show(const QString& query) {
  std::vector<std::pair<int, std::size_t>> ranked;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const Entry& entry = m_entries[i];
    auto score = std::max(fuzzyScore(query, entry.searched), fuzzyScore(query, entry.called));
    // A word of what a command does counts for more than letters strewn over a name, and one
    // of its name for more than either.
    const QString word = query.trimmed();
    if (!word.isEmpty() && entry.tip.contains(word, Qt::CaseInsensitive)) {
      score = std::max(score.value_or(kTipScore), kTipScore);
    }
    if (score && !word.isEmpty() && hasWord(entry.text, word)) *score += kNameBonus;
    if (score && entry.hasKey) ++*score;  // of equals, what is used often
    if (score) ranked.emplace_back(-*score, i);
  }
  std::ranges::stable_sort(ranked, {}, &std::pair<int, std::size_t>::first);
  m_list->clear();
  for (const auto& [score, place] : ranked) {
    if (m_list->count() == kMostShown) break;
    auto* item = new QListWidgetItem(m_entries[place].text, m_list);
    item->setData(TwoColumnDelegate::kDetailRole, m_entries[place].detail);
    item->setData(Qt::UserRole, static_cast<qulonglong>(place));
  }
  if (ranked.empty()) {
    auto* nothing = new QListWidgetItem(tr("Nothing here is called that"), m_list);
    nothing->setFlags(Qt::NoItemFlags);
    return;
  }
  m_list->setCurrentRow(0);
}

void CommandPalette::run() {
  const QListWidgetItem* item = m_list->currentItem();
  if (!item) return;
  const auto run = m_entries[item->data(Qt::UserRole).toULongLong()].run;
  // The palette first gives the keyboard back to the window.
  QTimer::singleShot(0, m_context.window, run);
  close();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const int rows = m_list->count();
  const auto go = [&](int row) {
    if (rows > 0) m_list->setCurrentRow(std::clamp(row, 0, rows - 1));
    return true;
  };
  switch (key) {
    case Qt::Key_Down:
      return go(m_list->currentRow() + 1);
    case Qt::Key_Up:
      return go(m_list->currentRow() - 1);
    case Qt::Key_PageDown:
      return go(m_list->currentRow() + 8);
    case Qt::Key_PageUp:
      return go(m_list->currentRow() - 8);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      run();
      return true;
    default:
      return QDialog::eventFilter(watched, event);
  }
}

}  // namespace throughline::editor
