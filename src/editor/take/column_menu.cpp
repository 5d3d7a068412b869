#include "take/column_menu.h"

#include <optional>
#include <string_view>

#include "reading_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

using exchange::CardColumn;
using exchange::ColumnMeaning;

namespace {

constexpr int kLongestName = 40;

struct ColumnMenu {
  Q_DECLARE_TR_FUNCTIONS(ColumnMenu)

 public:
  TakeSession& session;
  int column;
  std::function<void()> changed;

  /// Adds a choice; nothing: as the headings have it.
  template <class Said>
  void add(QMenu& menu, const QString& text, const std::map<int, Said>& all,
           const std::optional<Said>& said,
           void (ColumnMenu::*say)(const std::map<int, Said>&) const) const {
    const auto now = all.find(column);
    QAction* action = menu.addAction(plainMenuText(text));
    action->setCheckable(true);
    action->setChecked(said ? now != all.end() && now->second == *said : now == all.end());
    QObject::connect(action, &QAction::triggered, &menu, [*this, all, said, say] {
      std::map<int, Said> next = all;
      said ? void(next[column] = *said) : void(next.erase(column));
      (this->*say)(next);
      changed();
    });
  }

  void sayReadings(const std::map<int, ColumnMeaning>& columns) const {
    exchange::TakeOptions options = session.options();
    options.columns = columns;
    session.setOptions(options);
  }
  void sayCards(const exchange::SaidCardColumns& columns) const { session.setCardColumns(columns); }

  void fillReadings(QMenu& menu) const;
  void fillCards(QMenu& menu) const;
};

void ColumnMenu::fillReadings(QMenu& menu) const {
  const auto& all = session.options().columns;
  const journey::Journey& map = session.journey();
  const exchange::ReadingsGrid grid(map);
  const auto choice = [&](QMenu& in, const QString& text, std::optional<ColumnMeaning> said) {
    add(in, text, all, said, &ColumnMenu::sayReadings);
  };
  choice(menu, tr("As its heading says"), {});
  choice(menu, tr("Not taken"), ColumnMeaning{});
  menu.addSeparator();
  for (const auto period : grid.columns()) {
    choice(menu, oneLine(columnName(map, period), kLongestName), ColumnMeaning{{}, period});
  }
  menu.addSeparator();
  QMenu* ofStage = nullptr;
  journey::Id<journey::Stage> stage;
  for (const auto& row : grid.rows()) {
    const journey::Stage& held = map.get(row.stage);
    if (!ofStage || stage != row.stage) {
      ofStage =
          menu.addMenu(plainMenuText(oneLine(QString::fromStdString(held.name), kLongestName)));
      stage = row.stage;
    }
    choice(*ofStage, measureName(held, row.measure), ColumnMeaning{row, {}});
  }
}

void ColumnMenu::fillCards(QMenu& menu) const {
  const auto& all = session.cardColumns();
  using Said = std::optional<CardColumn>;
  const auto choice = [&](const QString& text, const std::optional<Said>& said) {
    add(menu, text, all, said, &ColumnMenu::sayCards);
  };
  choice(tr("As its heading says"), {});
  choice(tr("Not taken"), Said());
  menu.addSeparator();
  for (int each = 0; each <= static_cast<int>(CardColumn::url); ++each) {
    const auto meaning = static_cast<CardColumn>(each);
    choice(cardColumnName(meaning), Said(meaning));
  }
}

}  // namespace

QMenu* columnMenu(TakeSession& session, int column, QWidget* parent,
                  const std::function<void()>& changed) {
  auto* menu = new QMenu(parent);
  menu->setObjectName("takeColumnMenu");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const ColumnMenu filling{session, column, changed};
  session.as() == exchange::TakeAs::readings ? filling.fillReadings(*menu)
                                             : filling.fillCards(*menu);
  return menu;
}

QString cardColumnName(CardColumn column) {
  if (column == CardColumn::stage) return kindWord(journey::Kind::stage);
  static const std::map<CardColumn, std::string_view> keys{
      {CardColumn::title, "title"}, {CardColumn::channel, "channel"},
      {CardColumn::owner, "owner"}, {CardColumn::job, "job"},
      {CardColumn::side, "side"},   {CardColumn::status, "status"},
      {CardColumn::note, "note"},   {CardColumn::url, "url"}};
  return fieldWord(journey::Kind::touchpoint, keys.at(column));
}

}  // namespace throughline::editor
