#pragma once

#include <QAbstractListModel>
#include <QTimer>
#include <set>

#include "history_groups.h"
#include "history_source.h"

namespace throughline::editor {

/// The history of a map as rows: days, the entries of each, and below an opened entry what it
/// is made of. Fetches older edits as they are scrolled to, or looked for.
class HistoryModel : public QAbstractListModel {
  Q_OBJECT

 public:
  enum class RowKind {
    day,
    entry,
    edit,    ///< one of those that an opened entry is made of
    change,  ///< what the only one of an opened entry changed, a line each
    more,    ///< the rest of a day, folded away
  };
  struct Row {
    RowKind kind = RowKind::entry;
    std::size_t group = 0;
    std::size_t part = 0;  ///< which edit of the group
    QString line = {};     ///< of a change
    mutable int measuredAt = -1;
    mutable int height = 0;
  };
  /// "Today, 7 October" and how many edits that day has as far as it was read.
  struct Day {
    QString name;
    QString count;
  };

  HistoryModel(OpenMap& map, const Services& services, QObject* parent = nullptr);

  /// Begins anew with the edits that fit.
  void setFilter(const HistoryFilter& filter);
  [[nodiscard]] const HistoryFilter& filter() const { return m_source.filter(); }
  /// Takes in what came since; begins anew where that is much.
  void update();

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

  [[nodiscard]] const Row& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
  [[nodiscard]] const EditGroup& group(const Row& row) const { return m_groups[row.group]; }
  [[nodiscard]] Day day(const Row& row) const;
  /// "6 more today".
  [[nodiscard]] QString moreWords(const Row& row) const;
  /// A row that can be pointed at: an entry, or one of its edits.
  [[nodiscard]] bool isEdit(int at) const;
  [[nodiscard]] bool isOpen(int at) const;
  /// One that the keyboard comes to.
  [[nodiscard]] bool isReachable(int at) const;
  /// Shows the rest of a day in the place of that row.
  void unfold(int at);
  /// Opens an entry, or closes it.
  void setOpen(int at, bool open);
  /// The row of the entry that this edit is in, or, as a part, its own where that is opened;
  /// -1: it was not read.
  [[nodiscard]] int rowOf(std::int64_t seq, bool asPart = false) const;
  /// The edits of a row, newest first, read from the file. Throws journey::Error.
  [[nodiscard]] std::vector<store::HistoryEntry> entriesOf(const Row& row) const;
  /// Nothing was read that could not be shown.
  [[nodiscard]] const QString& fault() const { return m_fault; }
  [[nodiscard]] bool isLooking() const { return m_looking.isActive(); }

 signals:
  /// A piece was read, or it turned out that there is none.
  void read();

 private:
  void readOn();
  /// Gives how many entries came to be seen.
  std::size_t append(const std::vector<store::HistoryEntry>& entries);
  void begin();
  /// Folds away what is much of one day, none of those before `first` among it.
  void foldDays(std::size_t first);
  [[nodiscard]] bool isFolded(QDate day) const;
  [[nodiscard]] bool goesOn() const;
  void replaceRows(int from, std::vector<Row> rows);
  [[nodiscard]] std::vector<Row> rowsFrom(std::size_t group) const;
  [[nodiscard]] std::vector<Row> partsOf(std::size_t group) const;

  OpenMap& m_map;
  const Services& m_services;
  HistorySource m_source;
  std::vector<EditGroup> m_groups;
  std::vector<Row> m_rows;
  std::int64_t m_newest = 0;  ///< that was read
  std::int64_t m_before = 0;
  bool m_complete = false;
  std::set<QDate> m_unfolded;
  std::size_t m_wanted = 0;  ///< entries that are still looked for
  QString m_fault;
  QTimer m_looking;
};

}  // namespace throughline::editor
