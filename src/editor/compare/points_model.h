#pragma once

#include <QAbstractListModel>
#include <QDate>
#include <QStringList>
#include <QTimer>
#include <vector>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

/// The points of a map's history, newest first: each edit, and below the first one the map as it
/// was made. Read piece by piece as it is scrolled; words are looked for further back with time
/// for everything else in between.
class PointsModel : public QAbstractListModel {
  Q_OBJECT

 public:
  struct Point {
    std::int64_t seq = 0;  ///< of the last edit that is in it
    QString words;         ///< "Pricing page: Owner: nobody → Content"
    QString beside;        ///< "7 October 2026, 10:21 · CS director"
    QString name;          ///< "After Pricing page: …, 7 October 2026, 10:21"
  };

  PointsModel(const OpenMap& map, QObject* parent);

  /// Those with all of the words, up to the end of the day; no day: all.
  void show(const QString& words, QDate upTo);
  [[nodiscard]] const Point& point(int row) const {
    return m_points[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] bool isLooking() const { return m_wanted > 0; }
  /// Why the history cannot be read; empty where it can.
  [[nodiscard]] const QString& fault() const { return m_fault; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 signals:
  void read();

 private:
  void readOn();
  [[nodiscard]] std::vector<Point> piece();
  [[nodiscard]] bool fits(const QString& said) const;

  const OpenMap& m_map;
  QStringList m_words;
  QDate m_upTo;
  std::vector<Point> m_points;
  QTimer m_looking;
  QString m_fault;
  std::int64_t m_before = 0;
  std::size_t m_wanted = 0;
  bool m_complete = false;
};

}  // namespace throughline::editor
