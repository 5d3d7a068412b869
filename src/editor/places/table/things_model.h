#pragma once

#include <QAbstractTableModel>
#include <set>

#include "changed_days.h"
#include "throughline/editor/shown_numbers.h"
#include "throughline/editor/view_state.h"
#include "throughline/journey/things/thing_rows.h"

namespace throughline::editor {

/// Everything on the map as lines of a table: under the line of each group its things, a
/// row each. Nothing is kept of a row but which record it is; what stands in it is asked of
/// the map when it is shown.
class ThingsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  /// All must outlive it.
  ThingsModel(OpenMap& map, ViewState& view, ChangedDays& days, QObject* parent);

  [[nodiscard]] const journey::Journey& journey() const { return m_map.journey(); }
  /// What the table alone is filtered by, and what the map is filtered by too.
  [[nodiscard]] journey::ThingFilter filter() const;
  void setFilter(const journey::ThingFilter& filter);
  [[nodiscard]] const journey::ThingOrder& order() const { return m_order; }
  void setOrder(const journey::ThingOrder& order);
  /// Whether edits and filters are followed at once; while nobody looks, nothing is done
  /// for them.
  void setFollowing(bool following);
  /// Another language or notation.
  void forgetTexts() { m_rows.forgetTexts(); }

  [[nodiscard]] std::size_t shownCount() const { return m_shown; }
  [[nodiscard]] std::size_t allCount() const { return m_rows.all().size(); }
  /// All rows in their order, also those of folded groups.
  [[nodiscard]] std::vector<journey::RecordKey> shownRecords() const;

  /// Null on the line of a group.
  [[nodiscard]] const journey::Thing* thingAt(int row) const;
  [[nodiscard]] const journey::ThingGroup& groupAt(int row) const;
  [[nodiscard]] bool isGroup(int row) const { return row >= 0 && !thingAt(row); }
  /// -1 where it is not among the lines.
  [[nodiscard]] int rowOf(const journey::RecordKey& record) const;
  [[nodiscard]] bool isShown(const journey::RecordKey& record) const;
  /// The line of the group that the row stands in.
  [[nodiscard]] int groupRowOf(int row) const;
  [[nodiscard]] bool isFolded(int row) const;
  void setFolded(int row, bool folded);
  void setAllFolded(bool folded);
  /// The field that can be typed into the cell; null where there is none.
  [[nodiscard]] const journey::Field* fieldAt(const QModelIndex& index) const;
  [[nodiscard]] std::optional<journey::Date> changedOn(const journey::RecordKey& record) const;
  [[nodiscard]] bool isOld(const journey::RecordKey& record) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  void sort(int column, Qt::SortOrder order) override;

 signals:
  /// Rows, groups or what is counted are not what they were.
  void arranged();

 private:
  void refresh();
  void follow() {
    if (m_following) refresh();
  }
  struct Line {
    std::size_t group = 0;
    std::optional<std::size_t> thing;
    bool operator==(const Line&) const = default;
  };
  void layLines(std::vector<journey::ThingGroup> groups);
  [[nodiscard]] std::vector<Line> linesOf(const std::vector<journey::ThingGroup>& groups) const;
  [[nodiscard]] const Line& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }

  OpenMap& m_map;
  ViewState& m_view;
  ChangedDays& m_days;
  journey::ThingRows m_rows;
  journey::Journey m_seen;  ///< the map of the lines
  journey::ThingFilter m_filter;
  journey::ThingOrder m_order;
  std::vector<journey::ThingGroup> m_groups;
  std::set<journey::RecordKey> m_folded;
  std::vector<Line> m_lines;
  std::size_t m_shown = 0;
  bool m_following = false;
};

}  // namespace throughline::editor
