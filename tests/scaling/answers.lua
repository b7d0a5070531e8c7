-- For wrk: prints one line of JSON at the end. With files after `--`, each answer has to be one of theirs,
-- but for ids and times, which publishing changes. One of theirs with the total of another is mixed: a page
-- and its total are read one after the other.
local threads = {}
wrong = 0
mixed = 0
-- The first few that were wrong, one a line.
examples = ""

function setup(thread)
  table.insert(threads, thread)
end

local function plain(body)
  return (body:gsub('"id":%d+', '"id":0'):gsub('"%d+%-%d+%-%d+T[^"]+"', '""'))
end

local function withoutTotal(body)
  return (body:gsub('"total":%d+', '"total":0'))
end

function init(args)
  if #args == 0 then return end
  local right, pages = {}, {}
  for _, file in ipairs(args) do
    local body = plain(assert(io.open(file, "rb")):read("*a"))
    right[body] = true
    pages[withoutTotal(body)] = true
  end
  response = function(status, headers, body)
    local said = plain(body)
    if status == 200 and right[said] then return end
    if status == 200 and pages[withoutTotal(said)] then
      mixed = mixed + 1
      return
    end
    wrong = wrong + 1
    if wrong <= 3 then examples = examples .. "wrong: " .. status .. " " .. body:sub(1, 300) .. "\n" end
  end
end

function done(summary, latency)
  local wrong, mixed = 0, 0
  for _, thread in ipairs(threads) do
    wrong = wrong + thread:get("wrong")
    mixed = mixed + thread:get("mixed")
    io.stderr:write(thread:get("examples"))
  end
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"longest":%f,"wrong":%d,"mixed":%d,"broken":%d,"refused":%d}\n',
    summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
    wrong, mixed, errors.connect + errors.read + errors.write + errors.timeout, errors.status
  ))
end
