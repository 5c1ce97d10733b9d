-- One request after another of one kind of work, by wrk. Each of wrk's threads has one connection and its own state of this
-- script, so an answer is always the one to the request before.
--
-- Arguments: folder, threads, target, operation, customers, run, and the sizes of the answers to read, create, update, page
-- and search. The target is "api", or "constant", which is sent the same requests at /constant/{size}. The folder has the
-- files "token", "names" (given and family name a line), "searches" (a query a line) and "versions" (number and version of
-- the customers that are changed, a line each); the threads share the latter out among them.

local threads = {}

function setup(thread)
  thread:set("number", #threads)
  threads[#threads + 1] = thread
end

-- The first answer that is none of success; seen where answers are looked at.
refusal = ""

local target, customers, run
local size = {}
local headers = {}
local names, searches, mine, tags = {}, {}, {}, {}
local created, changed = 0, 0
local pending
local countries = {"DE", "FR", "GB", "US", "CH", "AT", "IT", "CN"}

local function lines(path)
  local all = {}
  for line in io.lines(path) do
    all[#all + 1] = line
  end
  return all
end

local function escaped(text)
  return (text:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end))
end

local function id(customer)
  return string.format("01920000-0000-7000-8000-%012x", customer)
end

local function send(method, operation, path, sent, body)
  if target == "constant" then
    path = "/constant/" .. size[operation]
  end
  return wrk.format(method, path, sent, body)
end

local work = {}

function work.read()
  return send("GET", "read", "/v1/customers/" .. id(math.random(customers)), headers.read)
end

function work.page()
  local country = countries[math.random(#countries)]
  return send("GET", "page", "/v1/customers?filter=country==" .. country .. "&sort=-createdAt&limit=50", headers.read)
end

function work.search()
  return send("GET", "search", "/v1/customers?limit=50&q=" .. searches[math.random(#searches)], headers.read)
end

function work.create()
  created = created + 1
  local given, family = names[math.random(#names)]:match("(%S+) (%S+)")
  local key = string.format("%s-%d-%d", run, number, created)
  local body = string.format(
    '{"kind":"person","givenName":"%s","familyName":"%s","birthDate":"1984-05-17",'
      .. '"emails":[{"address":"%s.%s@example.com"}],"phones":[{"number":"+4930%08d"}],'
      .. '"addresses":[{"street":"Lindenallee %d","city":"Berlin","postalCode":"10115","country":"DE"}],'
      .. '"language":"de","timeZone":"Europe/Berlin","tags":["tag-1","vip"],"attributes":{"shoeSize":38},'
      .. '"externalIds":{"bench":"%s"},"source":"web-shop","owner":"rep-1"}',
    given, family, "customer", key, math.random(10000000, 99999999), math.random(200), key)
  return send("POST", "create", "/v1/customers", headers.create, body)
end

function work.update()
  changed = changed + 1
  pending = mine[changed % #mine + 1]
  headers.update["If-Match"] = tags[pending]
  local body = string.format(
    '{"addresses":[{"street":"Bahnhofstrasse %d","city":"Hamburg","postalCode":"20095","country":"DE"}],"attributes":{"bench":"%s-%d"}}',
    math.random(200), run, changed)
  return send("PATCH", "update", "/v1/customers/" .. id(pending), headers.update, body)
end

-- Of a hundred requests, 70 read, 20 list, 5 create and 5 change.
function work.mixed()
  local lot = math.random(100)
  if lot <= 70 then return work.read() end
  if lot <= 90 then return work.page() end
  if lot <= 95 then return work.create() end
  return work.update()
end

local function remember(status, answer, body)
  if status >= 300 and refusal == "" then
    refusal = status .. " " .. body
  end
  if pending then
    for name, value in pairs(answer) do
      if name:lower() == "etag" then
        tags[pending] = value
      end
    end
    pending = nil
  end
end

function init(args)
  local folder, count, operation = args[1], tonumber(args[2]), args[4]
  target, customers, run = args[3], tonumber(args[5]), args[6]
  size = {read = args[7], create = args[8], update = args[9], page = args[10], search = args[11]}
  math.randomseed(number * 7919 + os.time())
  local authorization = "Bearer " .. lines(folder .. "/token")[1]
  headers.read = {Authorization = authorization}
  headers.create = {Authorization = authorization, ["Content-Type"] = "application/json"}
  headers.update = {Authorization = authorization, ["Content-Type"] = "application/merge-patch+json"}
  names = lines(folder .. "/names")
  for _, line in ipairs(lines(folder .. "/searches")) do
    searches[#searches + 1] = escaped(line)
  end
  for at, line in ipairs(lines(folder .. "/versions")) do
    if at % count == number then
      local customer, version = line:match("(%d+) (%d+)")
      mine[#mine + 1] = tonumber(customer)
      tags[tonumber(customer)] = '"' .. version .. '"'
    end
  end
  request = work[operation]
  if operation == "update" or operation == "mixed" then
    response = remember
  end
end

function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format(
    "summary: requests=%d duration=%d refused=%d unanswered=%d p50=%d p99=%d",
    summary.requests, summary.duration, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
  for _, thread in ipairs(threads) do
    if thread:get("refusal") ~= "" then
      print(thread:get("refusal"))
    end
  end
end
